namespace Kommune.Stafettlogg.Api;

internal sealed record LevelRequest
{
    public int Level { get; init; }
    public string? Why { get; init; }
}
