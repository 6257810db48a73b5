namespace Kommune.Contracts;

/// <summary>What surrounds one delivery of an event.</summary>
public sealed record EventContext
{
    /// <summary>Key of the municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>Name of the subscriber that is being served.</summary>
    public required string Subscriber { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The person whose request published the event; null for jobs.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>1 for the first attempt.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Stable over attempts: event and subscriber.</summary>
    public required string IdempotencyKey { get; init; }
}
