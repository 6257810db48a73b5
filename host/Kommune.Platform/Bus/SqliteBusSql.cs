using Kommune.Contracts;

namespace Kommune.Platform.Bus;

/// <summary>SQLite: one writer at a time and one process per file, so the transaction's own lock is claim enough.</summary>
internal sealed class SqliteBusSql : BusSql
{
    public static SqliteBusSql Instance { get; } = new();

    // Earlier rows that are due themselves do not hold a row back: they sort before it and are in the same batch. So a hot stream is
    // taken 20 at a time instead of one. A lease is also a later due_at, and so holds its followers back.
    public override Task<IReadOnlyList<DeliveryRow>> Claim(IUnitOfWork work, string subscriber, DateTimeOffset now, int take) =>
        work.Query<DeliveryRow>(
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
            limit @take
            """,
            new { subscriber, now, take });
}
