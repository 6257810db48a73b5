using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Goals that a family has said yes to taking along from another case begin the plan's own. They are asked for where they are, and where no
/// module has any there are none (R24).
/// </summary>
internal sealed class CarryGoals(PlanStore plans, PlanWork work, IOffers offers) : IEventHandler<CaseCarried>
{
    public async Task Handle(CaseCarried domainEvent, EventContext context, CancellationToken cancellation)
    {
        if (await plans.LatestOf(domainEvent.SubjectId) is { } head) await Into(head.Id, context.ActorId);
    }

    /// <summary>A plan that cannot be written in now gets nothing: what is approved is the family's.</summary>
    public async Task Into(Guid planId, Guid? actorId)
    {
        var plan = await plans.Get(planId);
        if (!plan.IsEditable) return;
        foreach (var source in offers.All<ICarriedContent>())
            foreach (var goal in await source.Of(plan.SubjectId))
            {
                if (plan.Working.Goals.Any(one => one.Words == goal.Words)) continue;
                var by = new Writer { PersonId = goal.GivenById, Capacity = goal.GivenById == plan.SubjectId ? Capacity.Self : Capacity.Guardian };
                var change = plan.AddGoal(by, goal.Words, professional: null);
                await plans.Save(plan, change, actorId ?? goal.GivenById, work.Now);
                work.Publish(plan, change);
                plan = await plans.Get(planId);
            }
    }
}
