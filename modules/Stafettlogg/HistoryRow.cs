namespace Kommune.Stafettlogg;

internal sealed record HistoryRow
{
    public int Version { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }
    public string Code { get; init; } = "";
    public string Section { get; init; } = "";
    public Guid? ItemId { get; init; }
    public string? Detail { get; init; }
    public LogState State { get; init; }
    public int Level { get; init; }
}
