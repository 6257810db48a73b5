namespace Kommune.IndividualPlans.Api;

internal sealed record RightRequest
{
    public IReadOnlyList<CareRight> Rights { get; init; } = [];
    public IReadOnlyList<LegalBasis> Bases { get; init; } = [];
}
