namespace Kommune.Stafettlogg;

/// <summary>What lists and numbers know of a log: dates and codes, nothing that was said.</summary>
internal sealed record LogHead
{
    public Guid Id { get; init; }
    public Guid SubjectId { get; init; }
    public LogState State { get; init; }
    public int Level { get; init; }
    public DateOnly AskedOn { get; init; }
    public DateOnly? OpenedOn { get; init; }
    public DateOnly? NextOn { get; init; }
    public DateTimeOffset LastActivityAt { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public ClosingReason? ClosingReason { get; init; }
    public int Version { get; init; }
}
