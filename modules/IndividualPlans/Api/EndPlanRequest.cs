namespace Kommune.IndividualPlans.Api;

internal sealed record EndPlanRequest
{
    public string? ClosingNote { get; init; }
}
