namespace Kommune.IndividualPlans.Api;

internal sealed record AppealDecisionRequest
{
    public bool Upheld { get; init; }
    public IReadOnlyList<CareRight> Rights { get; init; } = [];
    public IReadOnlyList<LegalBasis> Bases { get; init; } = [];

    /// <summary>Why it is dismissed.</summary>
    public string? Reason { get; init; }
}
