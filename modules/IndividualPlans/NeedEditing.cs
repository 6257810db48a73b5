namespace Kommune.IndividualPlans;

/// <summary>Needs, and the help that is wished for.</summary>
internal sealed class NeedEditing(PlanWork work)
{
    public Task<PlanChange> Add(Guid planId, string? text, string? wishedHelp) =>
        work.Write(planId, Sections.Needs, ChangeCodes.NeedAdded, (plan, _) => plan.AddNeed(text, wishedHelp));

    public Task<PlanChange> Edit(Guid planId, Guid needId, int revision, string? text, string? wishedHelp) =>
        work.Write(planId, Sections.Needs, ChangeCodes.NeedEdited, (plan, _) => plan.EditNeed(needId, revision, text, wishedHelp));

    public Task<PlanChange> Remove(Guid planId, Guid needId, int revision) =>
        work.Write(planId, Sections.Needs, ChangeCodes.NeedRemoved, (plan, _) => plan.RemoveNeed(needId, revision));
}
