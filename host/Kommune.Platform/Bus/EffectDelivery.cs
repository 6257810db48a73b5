using System.Data.Common;
using System.Diagnostics;
using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Bus;

/// <summary>
/// Effects: a short transaction reserves the delivery (lease), the handler runs with no transaction open, another completes it if the lease
/// is still ours. A process that dies in between leaves a lease that runs out.
/// </summary>
internal sealed class EffectDelivery(
    IDeliveryScopeFactory scopes,
    HandlerCall call,
    Failures failures,
    Circuits circuits,
    Signal signal,
    BusOptions options,
    TimeProvider clock,
    ILogger<EffectDelivery> logger)
{
    public async Task<Outcome> Run(Tenant tenant, string subscriber, CancellationToken cancellation)
    {
        var owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";
        var row = await TransientRetry.Run(tenant.Database, _ => Reserve(tenant, subscriber, owner), cancellation);
        if (row is null) return new Outcome { Drained = true };

        using var logged = BusLog.Scope(logger, tenant, row);
        var headers = EventHeaders.Read(row.Headers);
        using var activity = BusTelemetry.StartDelivery(tenant, row, headers);
        try
        {
            if (row.Attempts >= RetrySchedule.MaxAttempts)
            {
                throw new PermanentFailureException("The process ended during every attempt.");
            }
            await CallWithin(options.EffectTimeout, tenant, row, headers, owner, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await TransientRetry.Run(tenant.Database, () => GiveBack(tenant, row, owner));
            throw;
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            await failures.Record(tenant, row, exception, activity?.TraceId.ToString(), owner);
            return new Outcome { Handled = 1 };
        }

        CrashPoint.Pass(CrashPoint.EffectRun);
        if (await TransientRetry.Run(tenant.Database, _ => Complete(tenant, row, owner), CancellationToken.None))
        {
            BusTelemetry.Handled(tenant, row, clock.GetUtcNow());
            circuits.Succeeded(tenant.Municipality.Key, subscriber);
        }
        else
        {
            BusLog.LeaseLost(logger, row.Subscriber, row.Name, row.EventId);
        }
        return new Outcome { Handled = 1 };
    }

    /// <summary>
    /// The lease is also the due time, so that one rule ("not due") keeps others away from the delivery and from what follows in its stream,
    /// and the alarm for what is due next also finds leases that ran out. Attempts are counted here: an effect that ends the process is
    /// counted too.
    /// </summary>
    private async Task<DeliveryRow?> Reserve(Tenant tenant, string subscriber, string owner)
    {
        var now = clock.GetUtcNow();
        var until = now + options.EffectLease;
        await using var work = tenant.Database.Begin(canWrite: true);
        var rows = await Claims.Take(work, subscriber, now, take: 1);
        if (rows is not [var row]) return null;

        await work.ExecuteOne(
            """
            update bus_delivery set lease_owner = @owner, lease_until = @until, due_at = @until, attempts = @Attempt
            where event_id = @EventId and subscriber = @Subscriber and state = 'Pending'
            """,
            new { owner, until, row.Attempt, row.EventId, row.Subscriber });
        await work.Commit();
        signal.RaiseAt(tenant, until);
        return row;
    }

    private async Task CallWithin(
        TimeSpan timeout, Tenant tenant, DeliveryRow row, EventHeaders headers, string owner, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        await using var scope = scopes.Open(tenant, canWrite: false);
        try
        {
            // A handler that does not listen to its token is left behind: its lease runs out, and the key lets the other side see the repeat.
            var halfTime = Task.Delay(options.EffectLease / 2, clock, both.Token);
            var running = call.Run(scope, tenant, row, headers, both.Token).WaitAsync(both.Token);
            while (await Task.WhenAny(running, halfTime) != running && !both.IsCancellationRequested)
            {
                await Renew(tenant, row, owner);
                halfTime = Task.Delay(options.EffectLease / 2, clock, both.Token);
            }
            await running;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The effect took longer than {timeout.TotalSeconds:0} seconds.");
        }
    }

    private async Task Renew(Tenant tenant, DeliveryRow row, string owner)
    {
        var until = clock.GetUtcNow() + options.EffectLease;
        try
        {
            await using var work = tenant.Database.Begin(canWrite: true);
            await work.Execute(
                """
                update bus_delivery set lease_until = @until, due_at = @until
                where event_id = @EventId and subscriber = @Subscriber and lease_owner = @owner and done_at is null
                """,
                new { until, row.EventId, row.Subscriber, owner });
            await work.Commit();
        }
        catch (DbException)
        {
            // The effect goes on: who takes it over meanwhile sends the same key, and what comes of ours is then not recorded.
            return;
        }
        signal.RaiseAt(tenant, until);
    }

    private async Task<bool> Complete(Tenant tenant, DeliveryRow row, string owner)
    {
        await using var work = tenant.Database.Begin(canWrite: true);
        // Parked or not: it has been done.
        var changed = await work.Execute(
            """
            update bus_delivery set state = 'Done', done_at = @now, lease_owner = null, lease_until = null
            where event_id = @EventId and subscriber = @Subscriber and lease_owner = @owner and done_at is null
            """,
            new { now = clock.GetUtcNow(), row.EventId, row.Subscriber, owner });
        await work.Commit();
        return changed == 1;
    }

    /// <summary>The host stops: the next one may begin at once, and the attempt does not count.</summary>
    private async Task GiveBack(Tenant tenant, DeliveryRow row, string owner)
    {
        await using var work = tenant.Database.Begin(canWrite: true);
        await work.Execute(
            """
            update bus_delivery set due_at = @now, attempts = @Attempts, lease_owner = null, lease_until = null
            where event_id = @EventId and subscriber = @Subscriber and lease_owner = @owner and done_at is null
            """,
            new { now = clock.GetUtcNow(), row.Attempts, row.EventId, row.Subscriber, owner });
        await work.Commit();
    }
}
