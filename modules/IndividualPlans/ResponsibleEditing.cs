using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Who makes the plan, and who secures coordination. Where a coordinator is appointed the latter follows the case
/// (<see cref="AppointCoordinator"/>); in a plan without one, the plan itself changes hands.
/// </summary>
internal sealed class ResponsibleEditing(PlanWork work, PlanStore plans, CaseStore cases, IOrganisation organisation, IResources resources)
{
    public async Task<PlanChange> Set(Guid planId, ResponsibleFor what, int revision, Guid personId, Guid unitId)
    {
        var employees = await organisation.Employees(unitId: unitId);
        new Check().That(employees.Any(one => one.PersonId == personId), ProblemCodes.ResponsibleMissing, nameof(Responsible.PersonId)).Done();
        var change = await work.Write(planId, Sections.Title, ChangeCodes.ResponsibleSet, (plan, _) => plan.SetResponsible(what, revision, personId, unitId));
        if (what != ResponsibleFor.Coordination) return change;

        var found = await cases.Get((await plans.Get(planId)).Document.CaseId);
        new Check().That(found.Document.CoordinatorId is null || found.Document.CoordinatorId == personId,
            "problem.coordination-follows-case", nameof(Responsible.PersonId)).Done();
        if (found.Document.CoordinatorId is null) await resources.ChangeResponsible(planId, personId, ResponsibleRoles.CaseOfficer, unitId);
        return change;
    }
}
