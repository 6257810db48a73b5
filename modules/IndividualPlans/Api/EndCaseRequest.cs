namespace Kommune.IndividualPlans.Api;

internal sealed record EndCaseRequest
{
    public CaseEndReason Reason { get; init; }
    public string? Text { get; init; }
}
