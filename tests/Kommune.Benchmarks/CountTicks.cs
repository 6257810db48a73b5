using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Benchmarks;

/// <summary>A subscriber that writes one row, as most do.</summary>
internal sealed class CountTicks(UnitOfWork work, Seen seen) : IEventHandler<Ticked>
{
    public async Task Handle(Ticked domainEvent, EventContext context, CancellationToken cancellationToken)
    {
        await work.Execute("insert into t_tick (id, series) values (@id, @Series)", new { id = domainEvent.EventId, domainEvent.Series });
        work.AfterCommit(seen.Handled);
    }
}
