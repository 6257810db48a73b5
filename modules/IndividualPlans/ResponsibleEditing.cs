using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Who makes the plan. Who coordinates follows from the coordination case: <see cref="AppointCoordinator"/>.</summary>
internal sealed class ResponsibleEditing(PlanWork work, IOrganisation organisation)
{
    public async Task<PlanChange> Set(Guid planId, ResponsibleFor what, int revision, Guid personId, Guid unitId)
    {
        var employees = await organisation.Employees(unitId: unitId);
        new Check().That(employees.Any(one => one.PersonId == personId), ProblemCodes.ResponsibleMissing, nameof(Responsible.PersonId)).Done();
        return await work.Write(planId, Sections.Title, ChangeCodes.ResponsibleSet, (plan, _) => plan.SetResponsible(what, revision, personId, unitId));
    }
}
