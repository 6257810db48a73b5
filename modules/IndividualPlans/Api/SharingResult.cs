namespace Kommune.IndividualPlans.Api;

internal sealed record SharingResult
{
    public required SharingOutcome Outcome { get; init; }
}
