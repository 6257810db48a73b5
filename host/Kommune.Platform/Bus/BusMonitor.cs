using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>Reads how the bus of a municipality stands.</summary>
internal sealed class BusMonitor(Circuits circuits, BusPressure pressure, TimeProvider clock)
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
            IsUnderPressure = pressure.IsHigh(tenant),
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

    // From the dead letters, which are few, to what waits behind them. A stream may have several: each waiting delivery counts once.
    private static Task<IReadOnlyList<HaltedRow>> Halted(IUnitOfWork work) => work.Query<HaltedRow>(
        """
        select h.subscriber, sum(h.parked) as parked, sum(h.dead) as dead, sum(h.waiting) as waiting_behind_dead
        from (
          select subscriber, count(*) as parked, 0 as dead, 0 as waiting
          from bus_delivery where done_at is null and state = 'Parked' group by subscriber
          union all
          select subscriber, 0, count(*), 0
          from bus_delivery where state = 'Dead' group by subscriber
          union all
          select w.subscriber, 0, 0, count(*)
          from (select subscriber, stream, min(position) as position from bus_delivery where state = 'Dead' group by subscriber, stream) head
          join bus_delivery w on w.subscriber = head.subscriber and w.stream = head.stream and w.position > head.position
          where w.done_at is null and w.state = 'Pending' group by w.subscriber
        ) h
        group by h.subscriber
        """);
}
