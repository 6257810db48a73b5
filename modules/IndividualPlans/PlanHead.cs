namespace Kommune.IndividualPlans;

/// <summary>A plan as lists need it: nothing of what stands in it.</summary>
internal sealed record PlanHead
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public Guid SubjectId { get; init; }
    public string State { get; init; } = "";
    public int ApprovedNumber { get; init; }
    public DateOnly? NextReview { get; init; }
    public DateOnly? PeriodTo { get; init; }

    public PlanState PlanState => Enum.Parse<PlanState>(State);
}
