using Kommune.Contracts;

namespace Kommune.Platform.Bus;

/// <summary>Who delivers what. Writers of a municipality take turns, over all hosts, so the transaction that claims is lock enough.</summary>
internal static class Claims
{
    /// <summary>
    /// Due deliveries of one subscriber in order of position. A row is taken only when everything before it in its stream is done, or is taken
    /// in the same batch: earlier rows that are due themselves sort before it, so a hot stream is taken 20 at a time instead of one. A lease
    /// is also a later due_at, and so holds its followers back.
    /// </summary>
    public static Task<IReadOnlyList<DeliveryRow>> Take(IUnitOfWork work, string subscriber, DateTimeOffset now, int take) =>
        work.Top<DeliveryRow>(
            """
            select d.event_id, d.subscriber, d.position, d.stream, d.attempts, e.name, e.payload, e.headers, e.occurred_at
            from bus_delivery d
            join bus_event e on e.event_id = d.event_id
            where d.subscriber = @subscriber and d.state = 'Pending' and d.due_at <= @now
              and not exists (
                select 1 from bus_delivery earlier
                where earlier.subscriber = d.subscriber and earlier.stream = d.stream and earlier.position < d.position
                  and earlier.done_at is null and (earlier.state <> 'Pending' or earlier.due_at > @now))
            order by d.position
            """,
            take, new { subscriber, now });
}
