using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <content>Deadlines: computed from the municipality's settings, never stored, so a changed setting counts at once.</content>
internal sealed partial class CoordinationCase
{
    public NextStep? NextStep(DateOnly today, MunicipalitySettings settings) => State switch
    {
        CaseState.Notified => new("confirm", NextStepOwner.CoordinatingUnit, WorkingDays.After(Document.ReceivedOn, settings.ConfirmNotificationDays)),
        CaseState.Clarifying => Clarify(today, settings),
        CaseState.Offered => new("answer-offer", NextStepOwner.Person, null),
        CaseState.CoordinatorOnly or CaseState.PlanAndCoordinator when Document is { CoordinatorId: null, CoordinatorWantedOn: { } wanted } =>
            new("appoint-coordinator", NextStepOwner.CoordinatingUnit, WorkingDays.After(wanted, settings.AppointCoordinatorDays)),
        CaseState.PlanAndCoordinator or CaseState.PlanOnly when Document is { FirstPlanOn: null, PlanWantedOn: { } wanted } =>
            new("first-plan", State == CaseState.PlanOnly ? NextStepOwner.CoordinatingUnit : NextStepOwner.Coordinator,
                WorkingDays.After(wanted, settings.FirstPlanDays)),
        CaseState.Denied when Document is { Appeal: null, Denial: { } denial } && today <= denial.AppealBy =>
            new("may-appeal", NextStepOwner.Person, denial.AppealBy),
        CaseState.Denied => new("close", NextStepOwner.CoordinatingUnit, null),
        CaseState.UnderAppeal => new("handle-appeal", NextStepOwner.CoordinatingUnit, null),
        _ => null,
    };

    private NextStep Clarify(DateOnly today, MunicipalitySettings settings)
    {
        var talkDue = WorkingDays.After(Document.AcceptedOn ?? Document.ReceivedOn, settings.FirstTalkDays);
        DateOnly? replyDue = Document.InterimReplyOn is null ? Document.ReceivedOn.AddDays(settings.InterimReplyDays) : null;
        // fvl § 11 a: when the answer is not ready in time, the person is at least told so.
        if (replyDue <= today) return new("interim-reply", NextStepOwner.CoordinatingUnit, replyDue);
        return Document.Talk is null
            ? new("first-talk", NextStepOwner.CoordinatingUnit, talkDue)
            : new("answer", NextStepOwner.CoordinatingUnit, replyDue);
    }
}
