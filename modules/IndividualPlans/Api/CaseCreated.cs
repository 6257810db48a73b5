namespace Kommune.IndividualPlans.Api;

internal sealed record CaseCreated
{
    public required Guid CaseId { get; init; }
}
