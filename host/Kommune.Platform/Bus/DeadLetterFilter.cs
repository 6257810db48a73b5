namespace Kommune.Platform.Bus;

/// <summary>Which dead letters; what is null does not narrow.</summary>
internal sealed record DeadLetterFilter
{
    public string? Subscriber { get; init; }

    public string? EventName { get; init; }

    public string? ErrorType { get; init; }

    /// <summary>Events that occurred at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Events that occurred before this instant.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Keyset paging: after this position. A position may have several subscribers: ask for pages larger than their number.</summary>
    public long AfterPosition { get; init; }
}
