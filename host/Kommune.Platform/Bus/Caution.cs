namespace Kommune.Platform.Bus;

/// <summary>
/// After a process that did not stop by itself, deliveries go one at a time for a while, each counted before it is tried: a handler that ends
/// the process ends as a dead letter and not as a crash that repeats for ever.
/// </summary>
internal sealed class Caution(bool isAfterUncleanStop, BusOptions options, TimeProvider clock)
{
    private readonly DateTimeOffset _until = isAfterUncleanStop ? clock.GetUtcNow() + options.CautiousTime : DateTimeOffset.MinValue;

    public bool IsOn => clock.GetUtcNow() < _until;
}
