namespace Kommune.Stafettlogg;

/// <summary>That the log began at, or went to, a level of the municipality's guide.</summary>
internal sealed record LevelChange
{
    public required int Level { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid ById { get; init; }
    public string? Why { get; init; }
}
