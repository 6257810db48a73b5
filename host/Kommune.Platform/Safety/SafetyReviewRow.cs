namespace Kommune.Platform.Safety;

internal sealed record SafetyReviewRow
{
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public string Page { get; init; } = "";

    public DateOnly ReviewOn { get; init; }
}
