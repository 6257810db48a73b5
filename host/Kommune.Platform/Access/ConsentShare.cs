using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>One service and one resource: what it sees, since when and until when, and who has said what about it.</summary>
internal sealed record ConsentShare
{
    public required Guid UnitId { get; init; }

    /// <summary>Open now; none while it rests.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    public DateTimeOffset? Since { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>Consents that stand today, oldest first.</summary>
    public IReadOnlyList<Consent> Yes { get; init; } = [];

    /// <summary>Those who say no while others say yes (R64).</summary>
    public IReadOnlyList<Guid> No { get; init; } = [];

    public string Purpose => Yes.Count > 0 ? Yes[^1].Purpose : "";
}
