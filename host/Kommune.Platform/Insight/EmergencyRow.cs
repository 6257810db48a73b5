namespace Kommune.Platform.Insight;

/// <summary>One emergency access, as its reviewer sees it.</summary>
internal sealed record EmergencyRow
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public Guid UnitId { get; init; }

    public Guid SubjectId { get; init; }

    public string Reason { get; init; } = "";

    public string Words { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public bool? Quiet { get; init; }

    public Guid? ReviewedBy { get; init; }

    public string? ReviewOutcome { get; init; }
}
