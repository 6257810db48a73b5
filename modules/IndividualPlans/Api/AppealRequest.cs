namespace Kommune.IndividualPlans.Api;

internal sealed record AppealRequest
{
    public string? Words { get; init; }
    public OnBehalf? OnBehalf { get; init; }
}
