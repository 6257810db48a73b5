namespace Kommune.Platform.Responsibility;

/// <summary>A disagreement on which service leads, open or decided.</summary>
internal sealed record LeadDispute
{
    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    public Guid RaisedBy { get; init; }

    public string Words { get; init; } = "";

    public DateTimeOffset RaisedAt { get; init; }

    public DateOnly Due { get; init; }

    public Guid? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public Guid? DecidedUnitId { get; init; }

    public string? Reason { get; init; }

    public string TaskKey => $"lead-dispute:{Id:D}";
}
