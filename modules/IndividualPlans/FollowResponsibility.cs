using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;

namespace Kommune.IndividualPlans;

/// <summary>
/// Somebody has taken over: the case and the plan get the new coordinator's name. A manager who only acts is not coordinator; the contact
/// card says who acts (R52).
/// </summary>
internal sealed class FollowResponsibility(CaseStore cases, PlanStore plans, CaseWork work, PlanWork planWork, IEventBus bus) : IEventHandler<ResponsibilityMoved>
{
    private const string Acting = "acting-holder";

    public async Task Handle(ResponsibilityMoved domainEvent, EventContext context, CancellationToken cancellation)
    {
        if (domainEvent.Role == Acting || await cases.Get([domainEvent.ResourceId]) is not [var one]) return;
        var (person, unit) = (domainEvent.PersonId, domainEvent.UnitId);
        // Before a coordinator is wanted, an officer of the coordinating unit has the case, and then another.
        if (one.Document.CoordinatorId is null || one.Document.CoordinatorId == person || !one.May(CaseOperation.AppointCoordinator)) return;

        var by = context.ActorId ?? person;
        await cases.Save(one, one.AppointCoordinator(person, unit, context.OccurredAt), by, work.Now);
        work.Publish(one);
        bus.Publish(new CoordinatorAppointed { CaseId = one.Id, SubjectId = one.Document.SubjectId, CoordinatorId = person });
        if (await plans.OpenOfCase(one.Id) is { IsEditable: true } plan) await Name(plan, person, unit, by);
    }

    private async Task Name(IndividualPlan plan, Guid person, Guid unit, Guid by)
    {
        plan.SetResponsible(ResponsibleFor.Plan, plan.Working.PlanResponsible?.Revision ?? 0, person, unit);
        var change = plan.SetResponsible(ResponsibleFor.Coordination, plan.Working.CoordinationResponsible?.Revision ?? 0, person, unit);
        await plans.Save(plan, change, by, work.Now);
        planWork.Publish(plan, change);
    }
}
