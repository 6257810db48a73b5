namespace Kommune.IndividualPlans.Api;

internal sealed record DenialRequest
{
    public string? Reason { get; init; }
    public LegalBasis Basis { get; init; }
}
