using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Ends a plan together with its resource, for the use cases that have decided that it ends.</summary>
internal sealed class ClosePlan(PlanWork work, IResources resources)
{
    public async Task Now(IndividualPlan plan, string? closingNote)
    {
        await work.Save(plan, plan.End(closingNote, work.Today));
        await resources.Close(plan.Id);
    }
}
