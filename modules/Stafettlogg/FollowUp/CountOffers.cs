using Kommune.Contracts;

namespace Kommune.Stafettlogg.FollowUp;

/// <summary>Keeps when somebody was asked to take a baton and what came of it, for the municipality's numbers. Who it was is not kept.</summary>
internal sealed class CountOffers(IUnitOfWork work) : IEventHandler<HandoverChanged>
{
    public async Task Handle(HandoverChanged domainEvent, EventContext context, CancellationToken cancellation)
    {
        if (await work.Find<int>("select count(*) from sl_log where id = @id", new { id = domainEvent.ResourceId }) == 0) return;
        if (domainEvent.Change == "offered")
            await work.Execute(
                "insert into sl_baton_offer (id, log_id, offered_at) values (@id, @logId, @at)", new { id = domainEvent.HandoverId, logId = domainEvent.ResourceId, at = context.OccurredAt });
        else
            await work.Execute(
                "update sl_baton_offer set outcome = @outcome, answered_at = @at where id = @id",
                new { id = domainEvent.HandoverId, outcome = domainEvent.Change, at = context.OccurredAt });
    }
}
