namespace Kommune.IndividualPlans.Api;

internal sealed record PartPlanRequest
{
    public int Revision { get; init; }
    public string? Name { get; init; }
    public string? Where { get; init; }
}
