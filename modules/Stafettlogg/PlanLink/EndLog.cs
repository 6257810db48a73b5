using Kommune.Contracts;

namespace Kommune.Stafettlogg.PlanLink;

/// <summary>Ends a log because something else takes over, not because somebody pressed a button. What was written stays the family's to read.</summary>
internal sealed class EndLog(LogStore logs, LogNotices notices, IResources resources, ITasks tasks, TimeProvider clock)
{
    public async Task Because(RelayLog log, ClosingReason reason)
    {
        var (holder, now) = ((await resources.Responsible([log.Id]))[log.Id].PersonId, clock.GetUtcNow());
        await logs.Save(log, log.Close(reason, helped: null, next: null, contact: null, holder, now), holder, now);
        await notices.AskToArchive(log);
        await notices.TellAll(log, "log-plan-took-over", Links.Log(log.Id), exceptId: Guid.Empty);
        await tasks.Close(FollowPlan.Task(log.Id), "closed");
        await resources.Close(log.Id);
    }
}
