namespace Kommune.IndividualPlans.Api;

internal sealed record OfferRequest
{
    public int Revision { get; init; }
    public OfferAnswer Answer { get; init; }
    public DateOnly? OfferedOn { get; init; }
    public string? Who { get; init; }
}
