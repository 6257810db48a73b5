namespace Kommune.Platform.Bus;

/// <summary>A delivery that was given up, as an operator sees it.</summary>
internal sealed record DeadLetter
{
    public Guid EventId { get; init; }

    public string Subscriber { get; init; } = "";

    public long Position { get; init; }

    public string Stream { get; init; } = "";

    public string EventName { get; init; } = "";

    public DateTimeOffset OccurredAt { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    public string? ErrorType { get; init; }

    public string? Message { get; init; }

    /// <summary>Deliveries of the same stream and subscriber that wait behind it.</summary>
    public long WaitingBehind { get; init; }
}
