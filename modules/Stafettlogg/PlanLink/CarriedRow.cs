namespace Kommune.Stafettlogg.PlanLink;

internal sealed record CarriedRow
{
    public Guid GoalId { get; init; }
    public Guid GivenBy { get; init; }
}
