using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>Reads how the bus of a municipality stands.</summary>
internal sealed class BusMonitor(Circuits circuits, TimeProvider clock)
{
    private const int LastFailures = 10;

    public async Task<BusStatus> Read(Tenant tenant)
    {
        await using var work = tenant.Database.Begin(canWrite: false);
        var now = clock.GetUtcNow();
        var queues = (await Visits.Queues(work, now)).ToDictionary(queue => queue.Subscriber);
        var halted = (await Halted(work)).ToDictionary(row => row.Subscriber);
        var open = circuits.Open(tenant.Municipality.Key);
        return new BusStatus
        {
            At = now,
            Subscribers = [.. queues.Keys.Union(halted.Keys).Union(open.Keys).Order(StringComparer.Ordinal).Select(subscriber => new SubscriberStatus
            {
                Subscriber = subscriber,
                Pending = queues.GetValueOrDefault(subscriber)?.Pending ?? 0,
                Due = queues.GetValueOrDefault(subscriber)?.Due ?? 0,
                Oldest = queues.GetValueOrDefault(subscriber)?.Oldest,
                Parked = halted.GetValueOrDefault(subscriber)?.Parked ?? 0,
                Dead = halted.GetValueOrDefault(subscriber)?.Dead ?? 0,
                WaitingBehindDead = halted.GetValueOrDefault(subscriber)?.WaitingBehindDead ?? 0,
                CircuitOpenUntil = open.TryGetValue(subscriber, out var until) ? until : null,
            })],
            LastFailures = await work.Top<LastFailure>(
                """
                select f.at, f.event_id, e.name as event_name, f.subscriber, f.attempt, f.error_type, f.trace_id
                from bus_failure f join bus_event e on e.event_id = f.event_id
                where f.error_type not in ('Skipped', 'Retried')
                order by f.at desc
                """,
                LastFailures),
        };
    }

    // A stream may have several dead letters; each waiting delivery counts once.
    private static Task<IReadOnlyList<HaltedRow>> Halted(IUnitOfWork work) => work.Query<HaltedRow>(
        """
        select d.subscriber,
               sum(case when d.state = 'Parked' then 1 else 0 end) as parked,
               sum(case when d.state = 'Dead' then 1 else 0 end) as dead,
               sum(case when d.state = 'Pending' then 1 else 0 end) as waiting_behind_dead
        from bus_delivery d
        where d.done_at is null and (d.state in ('Parked', 'Dead') or exists (
          select 1 from bus_delivery b
          where b.subscriber = d.subscriber and b.stream = d.stream and b.position < d.position and b.done_at is null and b.state = 'Dead'))
        group by d.subscriber
        """);
}
