using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;

namespace Kommune.IndividualPlans;

/// <summary>
/// The one way a plan is changed: access first, then the plan's own rules, then plan, history and event in the request's transaction.
/// </summary>
internal sealed class PlanWork(IAccess access, PlanStore plans, LateWork late, IEventBus bus, Together people, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => NorwegianDay.Of(Now);

    /// <param name="planId">The plan.</param>
    /// <param name="section">Section the writer needs the right to write in.</param>
    /// <param name="code">What is done, one of <see cref="ChangeCodes"/>; for the read log when it is refused.</param>
    /// <param name="change">The plan's own operation.</param>
    /// <param name="together">A coordinator says that the words were written down together with the person.</param>
    /// <param name="right">The right that is needed; to say something about the work takes less than to write it.</param>
    public async Task<PlanChange> Write(
        Guid planId, string section, string code, Func<IndividualPlan, Writer, PlanChange> change, bool together = false, Right right = Right.Write)
    {
        var allowed = await access.Demand(planId, section, right, code);
        var plan = await plans.Get(planId);
        var before = PlanPeople.In(plan.Working).ToHashSet();
        var done = change(plan, Writers.Of(access.Actor, allowed, section, right, together));
        await people.Check(plan, before);
        await Save(plan, done);
        return done;
    }

    public async Task Save(IndividualPlan plan, PlanChange change)
    {
        await plans.Save(plan, change, access.Actor.PersonId, Now);
        await late.Settle(plan.Id);
        Publish(plan, change);
    }

    public void Publish(IndividualPlan plan, PlanChange change) => bus.Publish(change.Code switch
    {
        ChangeCodes.PlanApproved => new PlanApproved { PlanId = plan.Id, SubjectId = plan.SubjectId, Number = plan.ApprovedNumber },
        ChangeCodes.PlanEnded => new PlanEnded { PlanId = plan.Id, SubjectId = plan.SubjectId },
        _ => new PlanChanged { PlanId = plan.Id, SubjectId = plan.SubjectId, Change = change.Code, ItemId = change.ItemId },
    });

    /// <summary>Something around the plan that does not change the plan itself: a question, an answer.</summary>
    public void Tell(Resource plan, string code, Guid? itemId = null) =>
        bus.Publish(new PlanChanged { PlanId = plan.Id, SubjectId = plan.SubjectId, Change = code, ItemId = itemId });
}
