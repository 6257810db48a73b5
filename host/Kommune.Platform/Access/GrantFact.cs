using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>A grant to the actor or to a unit of the actor, also when it has ended: that explains a no.</summary>
internal sealed record GrantFact
{
    /// <summary>The receiving unit; null when it was given to the person.</summary>
    public Guid? UnitId { get; init; }

    public required string Section { get; init; }

    public required Right Right { get; init; }

    public required DateTimeOffset From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>What was written before is closed to the receiver until the person opens it (R32); null opens all of it.</summary>
    public DateTimeOffset? ContentFrom { get; init; }

    /// <summary>Last day of the consent that carries it; null when a provision in law does.</summary>
    public DateOnly? ConsentValidTo { get; init; }

    public DateTimeOffset? ConsentWithdrawnAt { get; init; }

    public bool ByConsent => ConsentValidTo is not null;

    public bool IsOpen(DateTimeOffset now) => From <= now && (To is not { } end || now < end) && Carries(now);

    /// <summary>Whether the consent stands; a provision in law always does.</summary>
    public bool Carries(DateTimeOffset now) =>
        (ConsentWithdrawnAt is not { } withdrawn || now < withdrawn) && (ConsentValidTo is not { } last || NorwegianDay.Of(now) <= last);
}
