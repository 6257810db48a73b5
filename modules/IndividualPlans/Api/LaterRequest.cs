namespace Kommune.IndividualPlans.Api;

internal sealed record LaterRequest
{
    public bool Yes { get; init; }
    public string? Words { get; init; }
    public OnBehalf? OnBehalf { get; init; }
}
