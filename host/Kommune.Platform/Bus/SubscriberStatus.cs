namespace Kommune.Platform.Bus;

/// <summary>How one subscriber stands.</summary>
internal sealed record SubscriberStatus
{
    public required string Subscriber { get; init; }

    public long Pending { get; init; }

    public long Due { get; init; }

    public long Parked { get; init; }

    public long Dead { get; init; }

    /// <summary>Pending deliveries that come after a dead one in their stream.</summary>
    public long WaitingBehindDead { get; init; }

    /// <summary>Due time of the oldest pending delivery.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>Left alone until then, after failures in a row; null when it is served.</summary>
    public DateTimeOffset? CircuitOpenUntil { get; init; }

    /// <summary>How long the oldest has been due.</summary>
    public TimeSpan Age(DateTimeOffset now) => Oldest is { } oldest && oldest < now ? now - oldest : TimeSpan.Zero;
}
