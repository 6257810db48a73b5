using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// What each contributes to the work. Whoever may say something in the section says what she, he or the service contributes with; the family
/// and the coordinator write for everybody.
/// </summary>
internal sealed class ContributionEditing(IAccess access, PlanWork work)
{
    public async Task<PlanChange> Add(Guid planId, Contributor by, Guid? unitId, Guid? personId, string? text, bool parentsOnly)
    {
        var found = await access.Of(planId);
        if (!found.May(Sections.Contributions, Right.Write) && found.May(Sections.Contributions, Right.Comment))
            return await work.Write(planId, Sections.Contributions, ChangeCodes.ContributionAdded, (plan, writer) => access.Actor.Kind == ActorKind.Employee
                ? plan.Contribute(Contributor.Service, writer.UnitId, writer.PersonId, text)
                : plan.Contribute(Contributor.Relative, null, writer.PersonId, text), right: Right.Comment);
        return await work.Write(planId, Sections.Contributions, ChangeCodes.ContributionAdded, (plan, _) => plan.AddContribution(by, unitId, personId, text, parentsOnly));
    }

    public Task<PlanChange> Edit(Guid planId, Guid contributionId, int revision, Contributor by, Guid? unitId, Guid? personId, string? text, bool parentsOnly) =>
        work.Write(planId, Sections.Contributions, ChangeCodes.ContributionEdited,
            (plan, _) => plan.EditContribution(contributionId, revision, by, unitId, personId, text, parentsOnly));

    public Task<PlanChange> Remove(Guid planId, Guid contributionId, int revision) =>
        work.Write(planId, Sections.Contributions, ChangeCodes.ContributionRemoved, (plan, _) => plan.RemoveContribution(contributionId, revision));
}
