using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>Whether there may be a log, who has said yes and who is still asked.</summary>
internal sealed record ConsentStatus
{
    public required ConsentGivers Givers { get; init; }

    /// <summary>Valid consents to the log itself.</summary>
    public required IReadOnlyList<Consent> Given { get; init; }

    public bool IsValid => Givers.Suffice([.. Given.Select(one => one.GiverId)]);

    /// <summary>Those who are still asked; nobody when the yeses given are enough.</summary>
    public IReadOnlyList<Guid> Missing => IsValid ? [] : [.. Givers.All.Where(id => !HasGiven(id))];
    public bool HasGiven(Guid personId) => Given.Any(one => one.GiverId == personId);

    /// <summary>Last day of a person's latest yes.</summary>
    public DateOnly? LastDayOf(Guid personId) => Given.Where(one => one.GiverId == personId).Select(one => (DateOnly?)one.ValidTo).Max();

    /// <summary>Last day all of them stand.</summary>
    public DateOnly? ValidTo => Given.Select(one => LastDayOf(one.GiverId)).Min();
}
