namespace Kommune.Stafettlogg;

/// <summary>What somebody does, where, and by when.</summary>
internal sealed record LogMeasure : LogItem
{
    public required string Topic { get; init; }
    public Guid? GoalId { get; init; }
    public required string Title { get; init; }
    public string? How { get; init; }
    public required Arena Arena { get; init; }

    /// <summary>The service that answers for it; null for what the family does itself.</summary>
    public Guid? UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? Deadline { get; init; }
    public MeasureStatus Status { get; init; }

    /// <summary>The meeting that agreed on it; null for what was written between meetings.</summary>
    public Guid? MeetingId { get; init; }

    public bool IsOpen => Status is MeasureStatus.Offered or MeasureStatus.Ongoing;

    internal override string Section => Topic;
    private protected override IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string>
    {
        [nameof(Title)] = Title,
        [nameof(How)] = How ?? "",
        [nameof(Deadline)] = $"{Deadline:yyyy-MM-dd}",
        [nameof(Status)] = Status.ToString(),
    };
}
