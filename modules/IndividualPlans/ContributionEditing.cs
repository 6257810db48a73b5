namespace Kommune.IndividualPlans;

/// <summary>What each contributes to the work.</summary>
internal sealed class ContributionEditing(PlanWork work)
{
    public Task<PlanChange> Add(Guid planId, Contributor by, Guid? unitId, Guid? personId, string? text, bool parentsOnly) =>
        work.Write(planId, Sections.Contributions, ChangeCodes.ContributionAdded, (plan, _) => plan.AddContribution(by, unitId, personId, text, parentsOnly));

    public Task<PlanChange> Edit(Guid planId, Guid contributionId, int revision, Contributor by, Guid? unitId, Guid? personId, string? text, bool parentsOnly) =>
        work.Write(planId, Sections.Contributions, ChangeCodes.ContributionEdited,
            (plan, _) => plan.EditContribution(contributionId, revision, by, unitId, personId, text, parentsOnly));

    public Task<PlanChange> Remove(Guid planId, Guid contributionId, int revision) =>
        work.Write(planId, Sections.Contributions, ChangeCodes.ContributionRemoved, (plan, _) => plan.RemoveContribution(contributionId, revision));
}
