namespace Kommune.Stafettlogg.Api;

internal sealed record GoalRequest
{
    public int Revision { get; init; }
    public string? Topic { get; init; }
    public string? Words { get; init; }
    public string? Professional { get; init; }
    public GoalStatus Status { get; init; } = GoalStatus.Open;
}
