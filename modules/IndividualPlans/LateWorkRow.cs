namespace Kommune.IndividualPlans;

/// <summary>A deadline that has a task.</summary>
internal sealed record LateWorkRow
{
    public string TaskKey { get; init; } = "";
    public Guid PlanId { get; init; }
    public DateOnly Due { get; init; }
}
