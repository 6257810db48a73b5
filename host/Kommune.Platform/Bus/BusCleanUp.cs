using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Bus;

/// <summary>Adds what is missing, then removes what is done and old, a few hundred rows at a time. Dead letters are never removed by themselves.</summary>
internal sealed class BusCleanUp(
    TenantDirectory tenants, Reconciler reconciler, BusOptions options, TimeProvider clock, ILogger<BusCleanUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.CleanUpInterval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var tenant in tenants.All.Where(tenant => tenant.IsInService))
            {
                if (stoppingToken.IsCancellationRequested) return;
                try
                {
                    await Run(tenant, stoppingToken);
                }
                catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception exception)
                {
                    BusLog.CleanUpFailed(logger, tenant.Municipality.Key, FailureText.Infrastructure(exception), FailureText.Detail(exception));
                }
            }
        }
    }

    public async Task Run(Tenant tenant, CancellationToken cancellation)
    {
        await reconciler.Run(tenant);
        var now = clock.GetUtcNow();
        var deliveries = await InBatches(() => Deliveries(tenant, now - options.DeliveryRetention), cancellation);
        var events = await InBatches(() => Events(tenant, now - options.EventRetention), cancellation);
        if (deliveries + events > 0) BusLog.CleanedUp(logger, tenant.Municipality.Key, deliveries, events);
    }

    private static async Task<int> InBatches(Func<Task<int>> batch, CancellationToken cancellation)
    {
        var total = 0;
        while (!cancellation.IsCancellationRequested)
        {
            var removed = await batch();
            if (removed == 0) return total;
            total += removed;
        }
        return total;
    }

    /// <summary>Done deliveries with their history, up to the time of the last one of the batch.</summary>
    private async Task<int> Deliveries(Tenant tenant, DateTimeOffset cutoff)
    {
        await using var work = tenant.Database.Begin(canWrite: true);
        var batch = await work.Top<DateTimeOffset>(
            "select done_at from bus_delivery where state = 'Done' and done_at < @cutoff order by done_at", options.CleanUpBatch, new { cutoff });
        if (batch is not [.., var last]) return 0;

        await work.Execute(
            """
            delete from bus_failure where exists (
              select 1 from bus_delivery d
              where d.event_id = bus_failure.event_id and d.subscriber = bus_failure.subscriber and d.state = 'Done' and d.done_at <= @last)
            """,
            new { last });
        var removed = await work.Execute("delete from bus_delivery where state = 'Done' and done_at <= @last", new { last });
        await work.Commit();
        return removed;
    }

    /// <summary>Events that no delivery needs, from the oldest on. A stream whose events are all gone counts its versions from 1 again.</summary>
    private async Task<int> Events(Tenant tenant, DateTimeOffset cutoff)
    {
        await using var work = tenant.Database.Begin(canWrite: true);
        var batch = await work.Top<DateTimeOffset>(
            """
            select e.occurred_at from bus_event e
            where e.occurred_at < @cutoff and not exists (select 1 from bus_delivery d where d.event_id = e.event_id)
            order by e.occurred_at
            """,
            options.CleanUpBatch, new { cutoff });
        if (batch is not [.., var last]) return 0;

        var removed = await work.Execute(
            """
            delete from bus_event
            where occurred_at <= @last and not exists (select 1 from bus_delivery d where d.event_id = bus_event.event_id)
            """,
            new { last });
        await work.Commit();
        return removed;
    }
}
