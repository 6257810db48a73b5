namespace Kommune.Platform.Bus;

/// <summary>The one row of <c>bus_counter</c>: how far the municipality has come.</summary>
internal sealed record CounterRow
{
    /// <summary>Of the latest event.</summary>
    public long Position { get; init; }

    /// <summary>How often it has changed who subscribes.</summary>
    public long Epoch { get; init; }

    /// <summary>Every event up to here is known to have its deliveries.</summary>
    public long Reconciled { get; init; }
}
