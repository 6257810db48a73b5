using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// What each contributes to the work. Whoever may say something in the section says what she, he or the service contributes with; the family
/// and the coordinator write for everybody.
/// </summary>
internal sealed class ContributionEditing(IAccess access, PlanWork work)
{
    public async Task<PlanChange> Add(Guid planId, Contributor by, Guid? unitId, Guid? personId, string? text, bool parentsOnly) => await OnlySays(planId)
        ? await Say(planId, ChangeCodes.ContributionAdded, (plan, writer) => access.Actor.Kind == ActorKind.Employee
            ? plan.Contribute(Contributor.Service, writer.UnitId, writer.PersonId, text)
            : plan.Contribute(Contributor.Relative, null, writer.PersonId, text))
        : await work.Write(planId, Sections.Contributions, ChangeCodes.ContributionAdded, (plan, _) => plan.AddContribution(by, unitId, personId, text, parentsOnly));

    public async Task<PlanChange> Edit(Guid planId, Guid contributionId, int revision, Contributor by, Guid? unitId, Guid? personId, string? text, bool parentsOnly) => await OnlySays(planId)
        ? await Say(planId, ChangeCodes.ContributionEdited, (plan, writer) => plan.EditOwnContribution(contributionId, revision, writer.PersonId, text))
        : await work.Write(planId, Sections.Contributions, ChangeCodes.ContributionEdited,
            (plan, _) => plan.EditContribution(contributionId, revision, by, unitId, personId, text, parentsOnly));

    public async Task<PlanChange> Remove(Guid planId, Guid contributionId, int revision) => await OnlySays(planId)
        ? await Say(planId, ChangeCodes.ContributionRemoved, (plan, writer) => plan.RemoveOwnContribution(contributionId, revision, writer.PersonId))
        : await work.Write(planId, Sections.Contributions, ChangeCodes.ContributionRemoved, (plan, _) => plan.RemoveContribution(contributionId, revision));

    private async Task<bool> OnlySays(Guid planId)
    {
        var found = await access.Of(planId);
        return !found.May(Sections.Contributions, Right.Write) && found.May(Sections.Contributions, Right.Comment);
    }

    private Task<PlanChange> Say(Guid planId, string code, Func<IndividualPlan, Writer, PlanChange> change) =>
        work.Write(planId, Sections.Contributions, code, change, right: Right.Comment);
}
