namespace Kommune.Platform.Responsibility;

/// <summary>A resource and who answers for it now.</summary>
internal sealed record Holder
{
    public Guid ResourceId { get; init; }

    public string Kind { get; init; } = "";

    public Guid SubjectId { get; init; }

    public Guid LeadUnitId { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public Guid PersonId { get; init; }

    public string Role { get; init; } = "";
}
