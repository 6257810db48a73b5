namespace Kommune.IndividualPlans;

/// <summary>What came of a notification somebody sent.</summary>
internal sealed record SentNotification
{
    public required Guid Id { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public required string SubjectName { get; init; }
    public required NotificationState State { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public RejectReason? RejectReason { get; init; }
    public string? RejectText { get; init; }
}
