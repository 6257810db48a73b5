using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <content>What the person says to the offer, now and later, and who then follows up.</content>
internal sealed partial class CoordinationCase
{
    public CaseChange RecordAnswer(bool coordinator, bool plan, DateTimeOffset at)
    {
        Demand(CaseOperation.RecordAnswer);
        new Check()
            .That(!coordinator || OffersCoordinator, ProblemCodes.CaseCoordinatorNotOffered, "Coordinator")
            .That(!plan || OffersPlan, ProblemCodes.CasePlanNotOffered, "Plan")
            .That(!coordinator || plan || !OnlyPlanLaws(Document.Bases), ProblemCodes.CaseCoordinatorNeedsPlan, "Plan")
            .Done();
        var on = NorwegianDay.Of(at);
        var answered = Document with { CoordinatorWantedOn = coordinator ? on : null, PlanWantedOn = plan ? on : null };
        return (coordinator, plan) switch
        {
            (true, true) => To(CaseState.PlanAndCoordinator, "both-accepted", answered),
            (true, false) => To(CaseState.CoordinatorOnly, "coordinator-accepted", answered),
            (false, true) => To(CaseState.PlanOnly, "plan-accepted", answered),
            (false, false) => Close(CaseEndReason.DeclinedAll, null, at, "all-declined"),
        };
    }

    /// <summary>The coordinator becomes the responsible person and her unit the lead service, in one step (R50).</summary>
    public CaseChange AppointCoordinator(Guid personId, Guid unitId, DateTimeOffset at)
    {
        Demand(CaseOperation.AppointCoordinator);
        new Check().Responsible(personId, unitId).Done();
        return To(State, "coordinator-appointed", Document with
        {
            CoordinatorId = personId,
            CoordinatorAppointedOn = NorwegianDay.Of(at),
            ResponsibleId = personId,
            LeadUnitId = unitId,
        });
    }

    public CaseChange AcceptPlanLater(DateTimeOffset at)
    {
        Demand(CaseOperation.AcceptPlanLater);
        new Check().That(OffersPlan, ProblemCodes.CasePlanNotOffered).Done();
        return To(CaseState.PlanAndCoordinator, "plan-accepted", Document with { PlanWantedOn = NorwegianDay.Of(at) });
    }

    public CaseChange AcceptCoordinatorLater(DateTimeOffset at)
    {
        Demand(CaseOperation.AcceptCoordinatorLater);
        new Check().That(OffersCoordinator, ProblemCodes.CaseCoordinatorNotOffered).Done();
        return To(CaseState.PlanAndCoordinator, "coordinator-accepted", Document with { CoordinatorWantedOn = NorwegianDay.Of(at) });
    }

    public CaseChange DeclinePlanLater()
    {
        Demand(CaseOperation.DeclinePlanLater);
        new Check().That(!OnlyPlanLaws(Document.Bases), ProblemCodes.CaseCoordinatorNeedsPlan).Done();
        return To(CaseState.CoordinatorOnly, "plan-declined-later", Document with { PlanWantedOn = null, FirstPlanOn = null });
    }

    /// <summary>The first version of the plan is approved: its deadline is met.</summary>
    public CaseChange RecordFirstPlan(DateTimeOffset at)
    {
        Demand(CaseOperation.RecordFirstPlan);
        return To(State, "first-plan-approved", Document with { FirstPlanOn = Document.FirstPlanOn ?? NorwegianDay.Of(at) });
    }

    private bool OffersPlan => Document.Rights.Contains(CareRight.Plan);
    private bool OffersCoordinator => Document.Rights.Contains(CareRight.Coordinator) || Document.Rights.Contains(CareRight.ChildCoordinator);
}
