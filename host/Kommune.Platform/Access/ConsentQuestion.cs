using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>May this service see these sections? Asked for a purpose, answered by those who decide; nothing opens before.</summary>
internal sealed record ConsentQuestion
{
    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    public Guid UnitId { get; init; }

    public string Purpose { get; init; } = "";

    public Guid AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Last day it can be answered: an old link must not open what nobody remembers.</summary>
    public DateOnly ExpiresOn { get; init; }

    public IReadOnlyList<string> Sections { get; init; } = [];

    public bool IsOver(DateOnly today) => ExpiresOn < today;

    /// <summary>Those who have said yes since it was asked.</summary>
    public IReadOnlyList<Guid> Yes(IEnumerable<Consent> consents, DateOnly today) =>
    [
        .. consents.Where(one => one.Kind == ConsentKind.Share && one.UnitId == UnitId && one.GivenAt >= AskedAt && one.IsValid(today))
            .Select(one => one.GiverId).Distinct(),
    ];
}
