using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>One notification. Who it is about and what it says are there only after an opening that is logged.</summary>
internal sealed record NotificationView
{
    public required InboxRow Heading { get; init; }
    public required NotificationState State { get; init; }

    /// <summary>The case that came of it.</summary>
    public Guid? CaseId { get; init; }
    public Person? Subject { get; init; }
    public string? NotifierName { get; init; }
    public string? Text { get; init; }
    public RejectReason? RejectReason { get; init; }
    public string? RejectText { get; init; }
}
