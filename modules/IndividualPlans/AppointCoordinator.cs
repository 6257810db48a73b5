using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;

namespace Kommune.IndividualPlans;

/// <summary>
/// The coordinating unit appoints the first coordinator. Case and plan change hands in the same instant: the officer is responsible until
/// then (R50). A later coordinator is asked first, and takes over by saying yes (R51).
/// </summary>
internal sealed class AppointCoordinator(
    CaseWork work, CaseStore cases, PlanWork planWork, PlanStore plans, IResources resources, IOrganisation organisation, Subjects subjects,
    Together together, IEventBus bus)
{
    public async Task Do(Guid caseId, Guid personId, Guid unitId)
    {
        if (await cases.Get([caseId]) is [{ Document.CoordinatorId: not null }]) throw new RuleViolationException("problem.coordinator-by-handover", "PersonId");
        var employees = await organisation.Employees(Roles.Coordinator, unitId);
        new Check().That(employees.Any(one => one.PersonId == personId), "problem.coordinator-not-available", "PersonId").Done();

        var appointed = await work.Handle(caseId, ResourceKinds.Decision, "coordinator-appointed",
            one => one.AppointCoordinator(personId, unitId, work.Now));
        var document = appointed.Document;
        await together.Check(document.SubjectId, [personId]);
        var role = ResponsibleRoles.Of(document, (await subjects.Get(document.SubjectId))?.BirthDate, planWork.Today);
        await resources.ChangeResponsible(caseId, personId, role, unitId);
        if (await plans.OpenOfCase(caseId) is { } plan) await HandOver(plan, personId, unitId, role);
        bus.Publish(new CoordinatorAppointed { CaseId = caseId, SubjectId = document.SubjectId, CoordinatorId = personId });
    }

    private async Task HandOver(IndividualPlan plan, Guid personId, Guid unitId, string role)
    {
        await resources.ChangeResponsible(plan.Id, personId, role, unitId);
        if (!plan.IsEditable) return;
        plan.SetResponsible(ResponsibleFor.Plan, plan.Working.PlanResponsible?.Revision ?? 0, personId, unitId);
        await planWork.Save(plan, plan.SetResponsible(ResponsibleFor.Coordination, plan.Working.CoordinationResponsible?.Revision ?? 0, personId, unitId));
    }
}
