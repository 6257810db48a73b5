namespace Kommune.IndividualPlans.Api;

internal sealed record GoalRequest
{
    public int Revision { get; init; }
    public string? Words { get; init; }
    public string? Professional { get; init; }
    public bool Together { get; init; }
}
