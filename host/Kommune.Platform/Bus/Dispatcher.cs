using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Bus;

/// <summary>
/// A fixed number of workers for all municipalities, not a loop for each: connections and threads stay bounded however many there are.
/// </summary>
internal sealed class Dispatcher(
    TenantDirectory tenants,
    Signal signal,
    Visits visits,
    BusOptions options,
    TimeProvider clock,
    ILogger<Dispatcher> logger) : IHostedService, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly List<Task> _running = [];
    private bool _disposed;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in tenants.All) signal.Raise(tenant);
        for (var worker = 0; worker < options.Workers; worker++) _running.Add(Task.Run(() => Work(BusLane.Transactional), CancellationToken.None));
        for (var worker = 0; worker < options.EffectWorkers; worker++) _running.Add(Task.Run(() => Work(BusLane.Effects), CancellationToken.None));
        _running.Add(Task.Run(Sweep, CancellationToken.None));
        return Task.CompletedTask;
    }

    /// <summary>Takes nothing new, lets handlers finish for a while, then cancels them: what is unfinished rolls back.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        var all = Task.WhenAll(_running);
        try
        {
            await all.WaitAsync(options.StopTime, clock, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            await _abort.CancelAsync();
            await all;
        }
    }

    /// <summary>Called twice: the container meets the dispatcher as itself and as a hosted service.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        await _stop.CancelAsync();
        await _abort.CancelAsync();
        await Task.WhenAll(_running);
        _stop.Dispose();
        _abort.Dispose();
    }

    private async Task Work(BusLane lane)
    {
        while (true)
        {
            Tenant tenant;
            try
            {
                tenant = await signal.Next(lane, _stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var more = false;
            try
            {
                // Out of service means that even the bus's own tables may be missing; the sweep comes back when it is mended.
                more = tenant.IsInService && await visits.Visit(tenant, lane, _abort.Token);
            }
            catch (OperationCanceledException) when (_abort.IsCancellationRequested)
            {
                more = true;
            }
            catch (Exception exception)
            {
                BusLog.VisitFailed(logger, tenant.Municipality.Key, lane, FailureText.Infrastructure(exception), FailureText.Detail(exception));
                signal.RaiseAt(tenant, clock.GetUtcNow() + options.VisitRetry);
            }
            signal.Finished(tenant, lane, more);
        }
    }

    /// <summary>
    /// The safety net: every municipality in turn, evenly over the interval and a little out of step, whatever the signal says.
    /// </summary>
    private async Task Sweep()
    {
        try
        {
            while (true)
            {
                var step = options.SweepInterval / Math.Max(1, tenants.All.Count);
                foreach (var tenant in tenants.All)
                {
                    await Task.Delay(step * (0.8 + (0.4 * Random.Shared.NextDouble())), clock, _stop.Token);
                    signal.Raise(tenant);
                }
                if (tenants.All.Count == 0) return;
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }
}
