namespace Kommune.IndividualPlans;

/// <summary>Detailed plans that live elsewhere: pointed to, never copied.</summary>
internal sealed class PartPlanEditing(PlanWork work)
{
    public Task<PlanChange> Add(Guid planId, string? name, string? where) =>
        work.Write(planId, Sections.Documents, ChangeCodes.PartPlanAdded, (plan, _) => plan.AddPartPlan(name, where));

    public Task<PlanChange> Edit(Guid planId, Guid partPlanId, int revision, string? name, string? where) =>
        work.Write(planId, Sections.Documents, ChangeCodes.PartPlanEdited, (plan, _) => plan.EditPartPlan(partPlanId, revision, name, where));

    public Task<PlanChange> Remove(Guid planId, Guid partPlanId, int revision) =>
        work.Write(planId, Sections.Documents, ChangeCodes.PartPlanRemoved, (plan, _) => plan.RemovePartPlan(partPlanId, revision));
}
