namespace Kommune.Platform.Bus;

/// <summary>Figures of the bus. The defaults suit one process on two cores.</summary>
internal sealed record BusOptions
{
    /// <summary>Workers for transactional deliveries, over all municipalities.</summary>
    public int Workers { get; init; } = Math.Min(8, Environment.ProcessorCount * 2);

    /// <summary>Workers for effects. They mostly wait, so there may be more than cores.</summary>
    public int EffectWorkers { get; init; } = 4;

    /// <summary>
    /// Deliveries of one subscriber in one transaction. On SQLite with full synchronisation 20 was 10 times faster than 1, and 100 nearly twice as
    /// fast as 20; nobody waits longer for it, since a batch ends after 50 ms however many it has.
    /// </summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>A worker turns to the next municipality after this many deliveries …</summary>
    public int VisitDeliveries { get; init; } = 200;

    /// <summary>… or this long: one municipality's import must not starve another.</summary>
    public TimeSpan VisitTime { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Each municipality is looked at this often even when nothing is signalled.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A municipality whose visit failed (its database is away) is tried again after this.</summary>
    public TimeSpan VisitRetry { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>With this many due while a worker's time is up, effects give way …</summary>
    public int PressureAt { get; init; } = 5_000;

    /// <summary>… and are looked at this seldom, one of each subscriber at a time.</summary>
    public TimeSpan EffectPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a host is careful after one that did not stop by itself.</summary>
    public TimeSpan CautiousTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>An effect is cancelled after this.</summary>
    public TimeSpan EffectTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long an effect is reserved for the process that runs it; renewed at half time while it runs. Short, so that another host takes over
    /// within a minute when the process is gone.
    /// </summary>
    public TimeSpan EffectLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>At shutdown, handlers may finish what they are doing.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Completed deliveries are kept this long, for tracing and for questions.</summary>
    public TimeSpan DeliveryRetention { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Events without deliveries are kept this long.</summary>
    public TimeSpan EventRetention { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How often clean-up runs.</summary>
    public TimeSpan CleanUpInterval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Rows in one clean-up transaction: small enough that nobody waits for it.</summary>
    public int CleanUpBatch { get; init; } = 500;
}
