namespace Kommune.Platform.Access;

internal sealed record ConsentResourceRow
{
    public string Kind { get; init; } = "";

    public Guid SubjectId { get; init; }

    public Guid LeadUnitId { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateOnly? SubjectBirthDate { get; init; }

    public int CapacityDecisions { get; init; }
}
