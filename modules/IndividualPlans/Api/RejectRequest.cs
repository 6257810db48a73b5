namespace Kommune.IndividualPlans.Api;

internal sealed record RejectRequest
{
    public RejectReason Reason { get; init; }
    public string? Text { get; init; }
}
