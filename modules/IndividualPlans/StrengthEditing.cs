namespace Kommune.IndividualPlans;

/// <summary>What the person is good at.</summary>
internal sealed class StrengthEditing(PlanWork work)
{
    public Task<PlanChange> Add(Guid planId, string? words, bool together = false) =>
        work.Write(planId, Sections.Goals, ChangeCodes.StrengthAdded, (plan, by) => plan.AddStrength(by, words), together);

    public Task<PlanChange> Edit(Guid planId, Guid strengthId, int revision, string? words, bool together = false) =>
        work.Write(planId, Sections.Goals, ChangeCodes.StrengthEdited, (plan, by) => plan.EditStrength(strengthId, revision, by, words), together);

    public Task<PlanChange> Remove(Guid planId, Guid strengthId, int revision, bool together = false) =>
        work.Write(planId, Sections.Goals, ChangeCodes.StrengthRemoved, (plan, by) => plan.RemoveStrength(strengthId, revision, by), together);
}
