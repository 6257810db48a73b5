using Kommune.Contracts;
using Kommune.Stafettlogg.Meetings;

namespace Kommune.Stafettlogg.Born;

/// <summary>
/// A temporary person is somebody who was known already (R3): logs about the person go over with everything in them, and what the person wrote,
/// decided or was asked to, in any log and meeting, is the known one's to show and to answer for.
/// </summary>
internal sealed class FollowMerge(LogStore logs, MeetingStore meetings, MergeStore merged, IResources resources, TimeProvider clock) : IEventHandler<PersonMerged>
{
    public async Task Handle(PersonMerged domainEvent, EventContext context, CancellationToken cancellation)
    {
        var (from, into) = (domainEvent.FromId, domainEvent.IntoId);
        await merged.Rows(from, into);
        foreach (var id in await merged.Logs(from))
        {
            var log = await logs.Get(id);
            var actor = context.ActorId ?? (await resources.Responsible([id])).GetValueOrDefault(id)?.PersonId ?? Guid.Empty;
            await logs.Save(log, log.Follow(from, into), actor, clock.GetUtcNow());
        }
        foreach (var row in await merged.Meetings(from)) await meetings.Save((await meetings.Get(row.LogId, row.Id)).Follow(from, into));
    }
}
