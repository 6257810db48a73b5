using Kommune.Contracts;

namespace Kommune.Stafettlogg.Born;

/// <summary>A temporary person is somebody who was known already: the logs go over with everything in them (R3).</summary>
internal sealed class FollowMerge(LogStore logs, IResources resources, TimeProvider clock) : IEventHandler<PersonMerged>
{
    public async Task Handle(PersonMerged domainEvent, EventContext context, CancellationToken cancellation)
    {
        foreach (var head in await logs.Of(domainEvent.FromId))
        {
            var log = await logs.Get(head.Id);
            var actor = context.ActorId ?? (await resources.Responsible([head.Id])).GetValueOrDefault(head.Id)?.PersonId ?? Guid.Empty;
            await logs.Save(log, log.Name(domainEvent.IntoId), actor, clock.GetUtcNow());
        }
    }
}
