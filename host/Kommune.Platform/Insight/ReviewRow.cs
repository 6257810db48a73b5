namespace Kommune.Platform.Insight;

internal sealed record ReviewRow
{
    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    public Guid SubjectId { get; init; }

    public Guid PersonId { get; init; }

    public DateOnly ReviewOn { get; init; }
}
