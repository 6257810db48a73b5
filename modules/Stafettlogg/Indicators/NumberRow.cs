namespace Kommune.Stafettlogg.Indicators;

/// <summary>Something that happened to a log: when, what, on which level. Nothing else is read for numbers.</summary>
internal sealed record NumberRow
{
    public Guid LogId { get; init; }
    public DateTimeOffset At { get; init; }
    public string Code { get; init; } = "";
    public string? Detail { get; init; }
    public int Level { get; init; }
}
