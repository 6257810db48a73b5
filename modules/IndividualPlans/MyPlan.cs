namespace Kommune.IndividualPlans;

/// <summary>What a person has: a case, a plan, both or nothing.</summary>
internal sealed record MyPlan
{
    public Guid? CaseId { get; init; }
    public CaseState CaseState { get; init; }
    public Guid? PlanId { get; init; }
}
