using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <content>The plan's life: approval, revision, pause, consent, end.</content>
internal sealed partial class IndividualPlan
{
    public PlanChange StartRevision()
    {
        Demand(State == PlanState.Active);
        return Done(ChangeCodes.RevisionStarted, Sections.Title, null,
            Document with { State = PlanState.UnderRevision, Draft = Content }, revisionStarted: true);
    }

    public PlanChange DiscardRevision()
    {
        Demand(State == PlanState.UnderRevision);
        return Done(ChangeCodes.RevisionDiscarded, Sections.Title, null, Document with { State = PlanState.Active, Draft = null });
    }

    /// <summary>The person, or who lawfully acts for the person, says that this is the plan (R10).</summary>
    public PlanChange Approve(Guid by, Capacity capacity, bool consentIsValid, DateTimeOffset at, DateOnly? birthDate)
    {
        Demand(State is PlanState.Draft or PlanState.UnderRevision);
        var check = ByOwner(by, capacity);
        foreach (var point in Checklist.Of(Working, consentIsValid, birthDate, NorwegianDay.Of(at)).Where(point => point.Stops))
            check.That(false, point.ProblemCode, point.Section);
        check.Done();
        var number = ApprovedNumber + 1;
        return Done(ChangeCodes.PlanApproved, Sections.Title, null, Approved(number, by, capacity, at) with
        {
            State = PlanState.Active,
            ApprovedNumber = number,
            Content = Working,
            Draft = null,
        }, $"{number}");
    }

    /// <summary>The other parent, or the young person, approves the version that applies.</summary>
    public PlanChange AlsoApprove(Guid by, Capacity capacity, DateTimeOffset at)
    {
        Demand(State is PlanState.Active or PlanState.UnderRevision);
        ByOwner(by, capacity)
            .That(!Document.Approvals.Any(approval => approval.Number == ApprovedNumber && approval.By == by), ProblemCodes.PlanAlreadyApproved)
            .Done();
        return Done(ChangeCodes.PlanAlsoApproved, Sections.Title, null, Approved(ApprovedNumber, by, capacity, at), $"{ApprovedNumber}");
    }

    public PlanChange Pause(string? reason, DateOnly? nextContact, DateOnly today)
    {
        Demand(State is PlanState.Active or PlanState.UnderRevision);
        var check = new Check();
        var text = check.Required(reason, nameof(PlanPause.Reason), ProblemCodes.PlanPauseReasonMissing);
        check.That(nextContact >= today, ProblemCodes.PlanPauseContactMissing, nameof(PlanPause.NextContact)).Done();
        return Done(ChangeCodes.PlanPaused, Sections.Title, null,
            Document with { State = PlanState.Paused, Pause = new() { Reason = text, NextContact = nextContact!.Value } });
    }

    public PlanChange Resume(bool consentIsValid)
    {
        Demand(State == PlanState.Paused);
        return Rest(ChangeCodes.PlanResumed, consentIsValid, Document with { Pause = null });
    }

    /// <summary>Takes effect at once and needs no reason (R14): nothing is written any more, the person and the coordinator can still read.</summary>
    public PlanChange WithdrawConsent()
    {
        Demand(IsEditable || State == PlanState.Paused);
        return Done(ChangeCodes.ConsentWithdrawn, Sections.Consents, null, Document with { State = PlanState.ConsentWithdrawn });
    }

    public PlanChange RenewConsent(bool consentIsValid)
    {
        Demand(State == PlanState.ConsentWithdrawn);
        return Rest(ChangeCodes.ConsentRenewed, consentIsValid, Document with { Pause = null });
    }

    public PlanChange End(string? closingNote, DateOnly today)
    {
        Demand(State != PlanState.Ended);
        var check = new Check();
        var note = check.Required(closingNote, nameof(PlanDocument.ClosingNote), ProblemCodes.PlanClosingNoteMissing);
        check.Done();
        return Done(ChangeCodes.PlanEnded, Sections.Title, null,
            Document with { State = PlanState.Ended, ClosingNote = note, EndedOn = today, Pause = null });
    }

    public PlanChange Reopen(bool consentIsValid)
    {
        Demand(State == PlanState.Ended);
        return Rest(ChangeCodes.PlanReopened, consentIsValid, Document with { ClosingNote = null, EndedOn = null });
    }

    private PlanChange Rest(string code, bool consentIsValid, PlanDocument next)
    {
        new Check().That(consentIsValid, ProblemCodes.PlanConsentMissing).Done();
        return Done(code, Sections.Title, null, next with { State = Resting(next) });
    }

    private Check ByOwner(Guid by, Capacity capacity) => new Check().That(
        capacity == Capacity.Self ? by == SubjectId : capacity == Capacity.Guardian && by != SubjectId, ProblemCodes.PlanApproveNotOwner);

    private PlanDocument Approved(int number, Guid by, Capacity capacity, DateTimeOffset at) => Document with
    {
        Approvals = [.. Document.Approvals, new() { Number = number, By = by, Capacity = capacity, At = at }],
    };
}
