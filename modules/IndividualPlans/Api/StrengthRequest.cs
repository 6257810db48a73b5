namespace Kommune.IndividualPlans.Api;

internal sealed record StrengthRequest
{
    public int Revision { get; init; }
    public string? Words { get; init; }
    public bool Together { get; init; }
}
