namespace Kommune.Host.Operations;

/// <summary>
/// A host that is told to stop says so first and goes on answering for a while: whoever shares people out between hosts needs a moment to look,
/// and nobody should meet a closed door meanwhile. What has been begun is finished after that, by the server and the bus.
/// </summary>
internal sealed class Draining(HostSettings settings, TimeProvider clock) : IHostedLifecycleService
{
    private volatile bool _hasBegun;

    public bool HasBegun => _hasBegun;

    /// <summary>Before anything else is stopped, the server's doors among it.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _hasBegun = true;
        await Task.Delay(settings.DrainTime, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
