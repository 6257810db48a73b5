using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Bus;

/// <summary>
/// Gives a delivery to every event that lacks one for a subscriber that was on. A publisher that reads the epoch leaves none out; a program
/// from before there was one, or a hand in the database, may. Positions follow commits, so what has been looked at stays looked at.
/// </summary>
internal sealed class Reconciler(Signal signal, ILogger<Reconciler> logger)
{
    public async Task<int> Run(Tenant tenant)
    {
        // A municipality where nothing has happened costs one read.
        await using (var look = tenant.Database.Begin(canWrite: false))
        {
            var counter = await Counter.Read(look);
            if (counter.Position == counter.Reconciled) return 0;
        }
        await using var work = tenant.Database.Begin(canWrite: true);
        var repaired = await Repair(work, tenant);
        await work.Commit();
        return repaired;
    }

    /// <summary>In somebody's unit of work: before subscriptions change, because afterwards nobody knows what they were.</summary>
    public async Task<int> Repair(IUnitOfWork work, Tenant tenant)
    {
        var counter = await Counter.Read(work);
        if (counter.Position == counter.Reconciled) return 0;
        var repaired = await work.Execute(
            """
            insert into bus_delivery (event_id, subscriber, position, stream, state, attempts, due_at)
            select e.event_id, s.subscriber, e.position, e.stream, 'Pending', 0, e.occurred_at
            from bus_event e
            join bus_subscription s on s.event_name = e.name and s.state = 'Active' and s.from_position < e.position
            where e.position > @Reconciled
              and not exists (select 1 from bus_delivery d where d.event_id = e.event_id and d.subscriber = s.subscriber)
            """,
            new { counter.Reconciled });
        await work.Execute("update bus_counter set reconciled = @Position where id = 1", new { counter.Position });
        if (repaired > 0)
        {
            work.AfterCommit(() =>
            {
                signal.Raise(tenant);
                BusTelemetry.Repaired(tenant, repaired);
                BusLog.Repaired(logger, tenant.Municipality.Key, repaired);
            });
        }
        return repaired;
    }
}
