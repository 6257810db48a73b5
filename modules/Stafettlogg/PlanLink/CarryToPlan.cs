using Kommune.Contracts;

namespace Kommune.Stafettlogg.PlanLink;

/// <summary>The family says anew what goes along into the plan, goal by goal. Nothing is copied before, and nothing that was not chosen (R24).</summary>
internal sealed class CarryToPlan(IAccess access, LogStore logs, CarriedStore carried, ITasks tasks, IEventBus bus, TimeProvider clock)
{
    public async Task Do(Guid logId, IReadOnlyCollection<Guid> goalIds)
    {
        await access.Demand(logId, Section.Consents, Right.Govern, "log-carried");
        var log = await logs.Get(logId);
        log.Demand(LogOperation.CancelConversion);
        var goals = log.Document.Goals.Select(goal => goal.Id).Where(goalIds.Contains).ToList();
        await carried.Set(logId, goals, access.Actor.PersonId, clock.GetUtcNow());
        await tasks.Close(FollowPlan.Task(logId), "answered");
        bus.Publish(new CaseCarried { ResourceId = logId, SubjectId = log.SubjectId });
    }
}
