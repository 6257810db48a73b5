using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>An invitation of the actor to the resource, for an organisation outside the municipality (R7); also when it has ended: that explains a no.</summary>
internal sealed record SeatFact
{
    public required Guid UnitId { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly LastDay { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool Runs(DateTimeOffset now) => From <= now && NorwegianDay.Of(now) <= LastDay && (EndedAt is not { } ended || now < ended);
}
