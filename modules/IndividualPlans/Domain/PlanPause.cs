namespace Kommune.IndividualPlans;

internal sealed record PlanPause
{
    public required string Reason { get; init; }
    public required DateOnly NextContact { get; init; }
}
