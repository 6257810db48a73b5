namespace Kommune.Platform.Bus;

/// <summary>What waits for one subscriber.</summary>
internal sealed record QueueRow
{
    public string Subscriber { get; init; } = "";

    public long Pending { get; init; }

    /// <summary>How many of them are due.</summary>
    public long Due { get; init; }

    /// <summary>The earliest due time, past or to come.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>The earliest due time to come.</summary>
    public DateTimeOffset? NextDue { get; init; }
}
