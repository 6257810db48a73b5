namespace Kommune.IndividualPlans.Api;

internal sealed record OfferAnswerRequest
{
    public bool Coordinator { get; init; }
    public bool Plan { get; init; }
    public OnBehalf? OnBehalf { get; init; }
}
