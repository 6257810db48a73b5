namespace Kommune.IndividualPlans;

/// <summary>What is filled in about a measure; whatever is missing, the checklist asks for later.</summary>
internal sealed record MeasureInput
{
    public Guid GoalId { get; init; }
    public string? Title { get; init; }
    public string? HowCarriedOut { get; init; }
    public string? Extent { get; init; }
    public Guid? ResponsibleUnitId { get; init; }
    public Guid? ResponsiblePersonId { get; init; }
    public string? ResponsibleText { get; init; }
    public DateOnly? Deadline { get; init; }
}
