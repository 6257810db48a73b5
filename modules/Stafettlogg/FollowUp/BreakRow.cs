namespace Kommune.Stafettlogg.FollowUp;

internal sealed record BreakRow
{
    public Guid Id { get; init; }
    public Guid LogId { get; init; }
    public BreakKind Kind { get; init; }
}
