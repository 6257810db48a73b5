namespace Kommune.IndividualPlans.Api;

internal sealed record FewServicesRequest
{
    public int Revision { get; init; }
    public string? Reason { get; init; }
}
