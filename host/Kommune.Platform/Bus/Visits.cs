using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>One worker's visit to one municipality: a bounded piece of what is due there in one lane.</summary>
internal sealed class Visits(
    Subscriptions subscriptions,
    Audiences audiences,
    HandlerDelivery handlers,
    EffectDelivery effects,
    Circuits circuits,
    BusPressure pressure,
    Signal signal,
    BusOptions options,
    TimeProvider clock)
{
    /// <summary>True when the visit ended because its time was up, and there may be more.</summary>
    public async Task<bool> Visit(Tenant tenant, BusLane lane, CancellationToken cancellation)
    {
        // Every commit raises both lanes; most municipalities have no effects to look for.
        if (lane == BusLane.Effects && !subscriptions.HasEffects(tenant)) return false;
        var queues = await Look(tenant);
        var due = queues.Where(queue => queue.Due > 0 && subscriptions.LaneOf(tenant, queue.Subscriber) == lane)
            .Select(queue => queue.Subscriber).ToArray();
        // Whoever comes last when time is up is not the same every time.
        Random.Shared.Shuffle(due);
        if (lane == BusLane.Effects) return await Serve(tenant, lane, due, pressure.IsHigh(tenant), cancellation);

        var waiting = queues.Where(queue => due.Contains(queue.Subscriber)).Sum(queue => queue.Due);
        pressure.Seen(tenant, waiting);
        var more = await Serve(tenant, lane, due, givesWay: false, cancellation);
        pressure.Left(tenant, waiting, more);
        return more;
    }

    /// <summary>Round by round, one batch of each subscriber; whoever gives way takes one round and comes back later.</summary>
    private async Task<bool> Serve(Tenant tenant, BusLane lane, IEnumerable<string> due, bool givesWay, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var handled = 0;
        var round = new Queue<(string Subscriber, int Take)>(due.Select(subscriber => (subscriber, options.BatchSize)));
        while (round.TryDequeue(out var next))
        {
            if (handled >= options.VisitDeliveries || clock.GetElapsedTime(started) > options.VisitTime) return true;
            cancellation.ThrowIfCancellationRequested();

            if (circuits.OpenUntil(tenant.Municipality.Key, next.Subscriber) is { } until)
            {
                signal.RaiseAt(tenant, until);
                continue;
            }
            var take = circuits.IsOnTrial(tenant.Municipality.Key, next.Subscriber) ? 1 : next.Take;
            var outcome = lane == BusLane.Effects
                ? await effects.Run(tenant, next.Subscriber, cancellation)
                : await handlers.Run(tenant, next.Subscriber, take, cancellation);
            handled += outcome.Handled;
            if (outcome.Drained) continue;
            if (givesWay)
            {
                signal.RaiseAt(tenant, clock.GetUtcNow() + options.EffectPause);
            }
            else
            {
                round.Enqueue((next.Subscriber, outcome.RolledBack ? 1 : options.BatchSize));
            }
        }
        return false;
    }

    private async Task<IReadOnlyList<QueueRow>> Look(Tenant tenant)
    {
        await using var work = tenant.Database.Begin(canWrite: false);
        await audiences.Refresh(work, tenant);
        var queues = await Queues(work, clock.GetUtcNow());
        BusTelemetry.Seen(tenant, queues.Sum(queue => queue.Pending), queues.Min(queue => queue.Oldest), circuits, clock);
        if (queues.Min(queue => queue.NextDue) is { } next) signal.RaiseAt(tenant, next);
        return queues;
    }

    /// <summary>Answered from the index of pending deliveries alone.</summary>
    public static Task<IReadOnlyList<QueueRow>> Queues(IUnitOfWork work, DateTimeOffset now) => work.Query<QueueRow>(
        """
        select subscriber, count(*) as pending, sum(case when due_at <= @now then 1 else 0 end) as due,
               min(due_at) as oldest, min(case when due_at > @now then due_at end) as next_due
        from bus_delivery where state = 'Pending' group by subscriber
        """,
        new { now });
}
