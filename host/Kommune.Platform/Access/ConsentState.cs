using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>How the sharing of one resource stands: what is open, what waits, and who has said what.</summary>
internal sealed record ConsentState
{
    public required Resource Resource { get; init; }

    public required ResourceKind Kind { get; init; }

    public required ConsentGivers Givers { get; init; }

    /// <summary>Services with at least one open section.</summary>
    public required IReadOnlyList<ConsentShare> Shares { get; init; }

    /// <summary>Services somebody has said yes to, and nothing is open: another has not answered, or says no.</summary>
    public required IReadOnlyList<ConsentShare> Resting { get; init; }

    /// <summary>Questions that can still be answered.</summary>
    public required IReadOnlyList<ConsentQuestion> Questions { get; init; }

    /// <summary>Sections a service can be given, in declared order.</summary>
    public IReadOnlyList<string> Shareable => [.. Kind.Sections.Where(section => section.Shareable).Select(section => section.Id)];

    public ConsentShare? Of(Guid unitId) => Shares.Concat(Resting).FirstOrDefault(share => share.UnitId == unitId);
}
