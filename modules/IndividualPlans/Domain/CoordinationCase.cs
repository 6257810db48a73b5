using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>One person's way to a coordinator, a plan or both. It lives in the coordinating unit, also when the person wants no plan (hol § 7-2).</summary>
internal sealed partial class CoordinationCase(CaseDocument read)
{
    /// <summary>As it stands now; the store writes it when the stored version still is <see cref="LoadedVersion"/>.</summary>
    public CaseDocument Document { get; private set; } = read;

    public int LoadedVersion { get; } = read.Version;
    public Guid Id => Document.Id;
    public CaseState State => Document.State;

    /// <summary>Opens a case at the coordinating unit. From the first second somebody is responsible (R50).</summary>
    public static CoordinationCase Open(Guid subjectId, Guid coordinatingUnitId, Guid responsibleId, DateTimeOffset receivedAt)
    {
        new Check().Responsible(responsibleId, coordinatingUnitId).Done();
        return new(new CaseDocument
        {
            Id = Guid.CreateVersion7(),
            SubjectId = subjectId,
            State = CaseState.Notified,
            LeadUnitId = coordinatingUnitId,
            ResponsibleId = responsibleId,
            ReceivedOn = NorwegianDay.Of(receivedAt),
        });
    }

    /// <summary>Whether the operation is possible in this state; what the pages offer.</summary>
    public bool May(CaseOperation operation) => CaseTable.States[operation].Contains(State);

    public CaseChange Accept(Guid by, DateTimeOffset at)
    {
        Demand(CaseOperation.Accept);
        return To(CaseState.Clarifying, "notification-accepted", Document with { ResponsibleId = by, AcceptedOn = NorwegianDay.Of(at) });
    }

    public CaseChange Reject(string? text, DateTimeOffset at)
    {
        Demand(CaseOperation.Reject);
        return Close(CaseEndReason.NotificationRejected, text, at, "notification-rejected");
    }

    public CaseChange RecordInterimReply(DateTimeOffset at)
    {
        Demand(CaseOperation.RecordInterimReply);
        return To(State, "interim-reply-sent", Document with { InterimReplyOn = NorwegianDay.Of(at) });
    }

    public CaseChange RecordTalk(string? whatMatters, string? services, bool wantsCoordinator, bool wantsPlan, bool planElsewhere, DateTimeOffset at)
    {
        Demand(CaseOperation.RecordTalk);
        var check = new Check();
        var talk = new Talk
        {
            On = NorwegianDay.Of(at),
            WhatMatters = check.Required(whatMatters, nameof(Talk.WhatMatters), ProblemCodes.CaseWhatMattersMissing),
            Services = check.Required(services, nameof(Talk.Services), ProblemCodes.CaseServicesMissing),
            WantsCoordinator = wantsCoordinator,
            WantsPlan = wantsPlan,
            PlanElsewhere = planElsewhere,
        };
        check.Done();
        return To(State, "talk-recorded", Document with { Talk = talk });
    }

    public CaseChange End(CaseEndReason reason, string? text, DateTimeOffset at)
    {
        Demand(CaseOperation.End);
        var possible = CaseTable.EndStates.TryGetValue(reason, out var states) && states.Contains(State);
        var check = new Check().That(possible, ProblemCodes.CaseEndReason, "Reason");
        // The way to complain stays open until its last day is over.
        check.That(reason != CaseEndReason.NotAppealed || Document.Appeal is not null || NorwegianDay.Of(at) > Document.Denial?.AppealBy,
            ProblemCodes.CaseAppealStillOpen, "Reason");
        check.Done();
        return Close(reason, text, at, "case-closed");
    }

    /// <summary>A new need: everything is clarified again, nothing is inherited but the responsibility.</summary>
    public CaseChange Reopen(Guid by, Guid coordinatingUnitId, DateTimeOffset at)
    {
        Demand(CaseOperation.Reopen);
        new Check().That(Document.Closing?.Reason != CaseEndReason.Died, ProblemCodes.CasePersonDied).Responsible(by, coordinatingUnitId).Done();
        return To(CaseState.Clarifying, "case-reopened", new CaseDocument
        {
            Id = Id,
            SubjectId = Document.SubjectId,
            State = State,
            Version = Document.Version,
            LeadUnitId = coordinatingUnitId,
            ResponsibleId = by,
            ReceivedOn = NorwegianDay.Of(at),
            AcceptedOn = NorwegianDay.Of(at),
        });
    }

    private CaseChange Close(CaseEndReason reason, string? text, DateTimeOffset at, string code)
    {
        var check = new Check();
        var closing = new CaseClosing { Reason = reason, Text = check.Optional(text, nameof(CaseClosing.Text)), On = NorwegianDay.Of(at) };
        check.Done();
        return To(CaseState.Closed, code, Document with { Closing = closing });
    }

    private void Demand(CaseOperation operation)
    {
        if (!May(operation)) throw new RuleViolationException(ProblemCodes.CaseNotNow, null, State.ToString(), operation.ToString());
    }

    private CaseChange To(CaseState state, string code, CaseDocument next)
    {
        Document = next with { State = state, Version = Document.Version + 1 };
        return new() { Code = code, State = state, Version = Document.Version };
    }
}
