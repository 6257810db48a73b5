namespace Kommune.IndividualPlans.Api;

/// <summary>A notification as far as it is open.</summary>
internal sealed record NotificationAnswer
{
    public required Guid Id { get; init; }
    public required NotificationState State { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DateOnly? Due { get; init; }
    public bool? IsChild { get; init; }
    public Guid? CaseId { get; init; }
    public Guid? SubjectId { get; init; }
    public string? SubjectName { get; init; }
    public string? NotifierName { get; init; }
    public string? NotifierUnit { get; init; }
    public string? Text { get; init; }

    public static NotificationAnswer Of(NotificationView view) => new()
    {
        Id = view.Heading.Id,
        State = view.State,
        ReceivedAt = view.Heading.ReceivedAt,
        Due = view.Heading.Due,
        IsChild = view.Heading.IsChild,
        CaseId = view.CaseId,
        SubjectId = view.Subject?.Id,
        SubjectName = view.Subject?.Name,
        NotifierName = view.NotifierName,
        NotifierUnit = view.Heading.UnitName,
        Text = view.Text,
    };
}
