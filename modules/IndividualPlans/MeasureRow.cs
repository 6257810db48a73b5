namespace Kommune.IndividualPlans;

/// <summary>An open measure of a plan that applies.</summary>
internal sealed record MeasureRow
{
    public Guid PlanId { get; init; }
    public Guid SubjectId { get; init; }
    public Guid MeasureId { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public DateOnly? Deadline { get; init; }
    public string Status { get; init; } = "";
    public string Title { get; init; } = "";
}
