using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Somebody has seen a need for coordination (hpl § 38 a). Anyone may say it; it always gets an answer.</summary>
internal sealed record NeedNotification
{
    public required Guid Id { get; init; }
    public required Guid SubjectId { get; init; }
    public required Guid NotifierId { get; init; }
    public Guid? NotifierUnitId { get; init; }
    public required Capacity Capacity { get; init; }
    public required string Text { get; init; }
    public bool WantsCoordinator { get; init; }
    public bool WantsPlan { get; init; }
    public bool Unsure { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public NotificationState State { get; init; } = NotificationState.Received;
    public Guid? CaseId { get; init; }
    public Guid? AnsweredBy { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public RejectReason? RejectReason { get; init; }
    public string? RejectText { get; init; }
    public int Version { get; init; }

    /// <summary>Nobody is asked to know the difference between plan and coordinator: no choice counts as unsure.</summary>
    public static NeedNotification Receive(Guid subjectId, Writer notifier, string? text, bool wantsCoordinator, bool wantsPlan, DateTimeOffset at)
    {
        var check = new Check();
        var clean = check.Required(text, nameof(Text), ProblemCodes.NotificationTextMissing, Limits.Notification);
        check.That(notifier.Capacity is Capacity.Self or Capacity.Guardian or Capacity.Professional or Capacity.Relative,
            ProblemCodes.NotificationCapacityMissing, nameof(Capacity));
        check.That(notifier.Capacity != Capacity.Professional || notifier.UnitId is not null, ProblemCodes.NotificationUnitMissing, nameof(NotifierUnitId));
        check.That(notifier.Capacity != Capacity.Self || notifier.PersonId == subjectId, ProblemCodes.NotificationNotSelf, nameof(Capacity));
        check.Done();
        return new()
        {
            Id = Guid.CreateVersion7(),
            SubjectId = subjectId,
            NotifierId = notifier.PersonId,
            NotifierUnitId = notifier.UnitId,
            Capacity = notifier.Capacity,
            Text = clean,
            WantsCoordinator = wantsCoordinator,
            WantsPlan = wantsPlan,
            Unsure = !wantsCoordinator && !wantsPlan,
            ReceivedAt = at,
        };
    }

    public NeedNotification Take(Guid caseId, Guid by, DateTimeOffset at) =>
        Answer(by, at) with { State = NotificationState.Taken, CaseId = caseId };

    public NeedNotification Reject(RejectReason reason, string? text, Guid by, DateTimeOffset at)
    {
        var check = new Check().That(reason != IndividualPlans.RejectReason.Unknown, ProblemCodes.NotificationReasonMissing, nameof(RejectReason));
        var clean = check.Required(text, nameof(RejectText), ProblemCodes.NotificationRejectTextMissing);
        check.Done();
        return Answer(by, at) with { State = NotificationState.Rejected, RejectReason = reason, RejectText = clean };
    }

    private NeedNotification Answer(Guid by, DateTimeOffset at) =>
        State == NotificationState.Received
            ? this with { AnsweredBy = by, AnsweredAt = at, Version = Version + 1 }
            : throw new RuleViolationException(ProblemCodes.NotificationAlreadyAnswered);
}
