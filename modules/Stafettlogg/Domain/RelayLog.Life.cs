using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <content>The log's life: asked for, opened, paused, closed.</content>
internal sealed partial class RelayLog
{
    /// <summary>What can be recorded of a child's view (R20).</summary>
    public static IReadOnlyList<string> ChildsViews { get; } = ["informed", "heard", "not-able"];

    /// <summary>A log the family is asked about. Nothing is shared before the yes.</summary>
    public static RelayLog Propose(Guid subjectId, string? reason, int level, bool isChild, string? childsView, Writer by)
    {
        var check = new Check();
        var words = check.Required(reason, nameof(LogDocument.Reason), ProblemCodes.ReasonMissing, Limits.Title);
        check.That(level is >= LowestLevel and <= HighestLevel, ProblemCodes.LevelUnknown, nameof(LogDocument.Level))
            .That(!isChild || ChildsViews.Contains(childsView), ProblemCodes.ChildNotInformed, nameof(LogDocument.ChildsView)).Done();
        return new(new LogDocument
        {
            Id = Guid.CreateVersion7(),
            SubjectId = subjectId,
            Level = level,
            AskedOn = NorwegianDay.Of(by.At),
            AskedById = by.PersonId,
            Reason = words,
            ChildsView = isChild ? childsView : null,
            Levels = [new() { Level = level, At = by.At, ById = by.PersonId, Why = words }],
        });
    }

    /// <summary>Everybody whose yes it takes has said yes (R10, R18, R19).</summary>
    public LogChange Open(bool consentIsValid, DateTimeOffset at)
    {
        Demand(LogOperation.Open);
        new Check().That(consentIsValid, ProblemCodes.ConsentMissing).Done();
        return Done(ChangeCodes.LogOpened, Document with { State = LogState.Open, OpenedOn = NorwegianDay.Of(at) });
    }

    /// <summary>The family does not want it. All that was written to ask is gone; that somebody asked, and when, stays (R15).</summary>
    public LogChange Decline()
    {
        Demand(LogOperation.Decline);
        return Done(ChangeCodes.LogDeclined, new LogDocument
        {
            Id = Id,
            SubjectId = SubjectId,
            State = LogState.Declined,
            Version = Version,
            Level = 0,
            AskedOn = Document.AskedOn,
            AskedById = Document.AskedById,
        });
    }

    /// <summary>One of those who decide says no, and others have not (R64).</summary>
    public LogChange Object(Guid personId, DateTimeOffset at)
    {
        if (!IsOpen) Demand(LogOperation.Unknown);
        return Done(ChangeCodes.LogObjected, Document with
        {
            Objections = [.. Document.Objections.Where(one => one.PersonId != personId), new() { PersonId = personId, At = at }],
        });
    }

    /// <summary>One of those who decide says yes, and does not say no any more.</summary>
    public LogChange Agree(Guid personId, DateOnly? consentTo)
    {
        if (!IsOpen) Demand(LogOperation.Unknown);
        return Done(ChangeCodes.LogAgreed, Document with
        {
            ConsentTo = consentTo,
            Objections = [.. Document.Objections.Where(one => one.PersonId != personId)],
        });
    }

    public LogChange ChangeLevel(int level, string? why, Writer by)
    {
        Demand(LogOperation.ChangeLevel);
        var check = new Check();
        var words = check.Required(why, nameof(LevelChange.Why), ProblemCodes.ReasonMissing, Limits.Title);
        check.That(level is >= 0 and <= HighestLevel, ProblemCodes.LevelUnknown, nameof(LevelChange.Level))
            .That(level != Level, ProblemCodes.LevelSame, nameof(LevelChange.Level), level).Done();
        return Done(ChangeCodes.LevelChanged, Document with
        {
            Level = level,
            Levels = [.. Document.Levels, new() { Level = level, At = by.At, ById = by.PersonId, Why = words }],
        }, $"{level}");
    }

    /// <summary>The next day somebody does something; null when it is done and no new one is set.</summary>
    public LogChange SetNext(DateOnly? day, DateOnly today)
    {
        Demand(LogOperation.Write);
        new Check().That(day is null || day >= today, ProblemCodes.NextInPast, nameof(LogDocument.NextOn)).Done();
        return Done(ChangeCodes.NextSet, Document with { NextOn = day });
    }

    public LogChange Pause(string? reason, DateOnly? nextContact, DateOnly today)
    {
        Demand(LogOperation.Pause);
        var check = new Check();
        var words = check.Required(reason, nameof(LogPause.Reason), ProblemCodes.ReasonMissing);
        check.That(nextContact >= today, ProblemCodes.PauseContactMissing, nameof(LogPause.NextContact)).Done();
        return Done(ChangeCodes.LogPaused, Document with
        {
            State = LogState.Paused,
            Pause = new() { Reason = words, NextContact = nextContact!.Value },
            NextOn = nextContact,
        });
    }

    public LogChange Resume()
    {
        Demand(LogOperation.Resume);
        return Done(ChangeCodes.LogResumed, Document with { State = LogState.Open, Pause = null });
    }

    /// <summary>Services see nothing from now on, and nothing is lost (R14, R16).</summary>
    public LogChange LapseConsent()
    {
        Demand(LogOperation.LapseConsent);
        return Done(ChangeCodes.ConsentLapsed, Document with { Before = State, State = LogState.ConsentLapsed });
    }

    public LogChange RenewConsent(bool consentIsValid)
    {
        Demand(LogOperation.RenewConsent);
        new Check().That(consentIsValid, ProblemCodes.ConsentMissing).Done();
        return Done(ChangeCodes.ConsentRenewed, Document with { State = Document.Before ?? LogState.Open, Before = null });
    }

    /// <summary>An individual plan is granted, and takes over when it has its own consent (R24).</summary>
    public LogChange StartConversion()
    {
        Demand(LogOperation.Convert);
        return Done(ChangeCodes.ConversionStarted, Document with { State = LogState.Converting, Pause = null });
    }

    public LogChange CancelConversion()
    {
        Demand(LogOperation.CancelConversion);
        return Done(ChangeCodes.ConversionCancelled, Document with { State = LogState.Open });
    }

    /// <summary>It is agreed to end. The last evaluation is offered; nobody has to wait for it.</summary>
    public LogChange StartClosing()
    {
        Demand(LogOperation.StartClosing);
        return Done(ChangeCodes.ClosingStarted, Document with { State = LogState.Closing, Pause = null });
    }

    public LogChange Close(ClosingReason reason, string? helped, string? next, string? contact, Guid byId, DateTimeOffset at)
    {
        Demand(LogOperation.Close);
        var check = new Check();
        var closing = new LogClosing
        {
            Reason = reason,
            Helped = check.Optional(helped, nameof(LogClosing.Helped)),
            Next = check.Optional(next, nameof(LogClosing.Next)),
            Contact = check.Optional(contact, nameof(LogClosing.Contact), Limits.Title),
            ById = byId,
            At = at,
        };
        check.That(reason != ClosingReason.Unknown && Enum.IsDefined(reason), ProblemCodes.ClosingReasonMissing, nameof(LogClosing.Reason)).Done();
        return Done(ChangeCodes.LogClosed, Document with { State = LogState.Closed, Before = null, Closing = closing, Pause = null, NextOn = null }, reason.ToString());
    }

    /// <summary>The log lies in the child's folder, under this number.</summary>
    public LogChange Archive(string? receipt, DateTimeOffset at)
    {
        if (State != LogState.Closed) throw new RuleViolationException(ProblemCodes.NotNow);
        var check = new Check();
        var number = check.Required(receipt, nameof(LogClosing.Receipt), ProblemCodes.ReceiptMissing, Limits.Title);
        check.Done();
        return Done(ChangeCodes.LogArchived, Document with { Closing = Document.Closing! with { ArchivedAt = at, Receipt = number } });
    }

    /// <summary>Whom the log is about has got a number, or was known already (R3). Nothing else in it changes.</summary>
    public LogChange Name(Guid subjectId) => Done(ChangeCodes.SubjectNamed, Document with { SubjectId = subjectId });

    /// <summary>Somebody in the log was known already (R3): everything by or about her or him is under the one id.</summary>
    public LogChange Follow(Guid from, Guid into) =>
        Done(SubjectId == from ? ChangeCodes.SubjectNamed : ChangeCodes.PersonJoined, LogJson.Rename(Document, from, into));

    public LogChange Reopen(bool consentIsValid)
    {
        Demand(LogOperation.Reopen);
        new Check().That(consentIsValid, ProblemCodes.ConsentMissing).Done();
        return Done(ChangeCodes.LogReopened, Document with { State = LogState.Open, Closing = null });
    }
}
