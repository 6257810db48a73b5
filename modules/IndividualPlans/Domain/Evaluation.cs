namespace Kommune.IndividualPlans;

/// <summary>Is this still what is important for you? Asked at the times the plan itself sets.</summary>
internal sealed record Evaluation : PlanItem
{
    public required DateOnly On { get; init; }
    public required StillImportant StillImportant { get; init; }
    public string? OwnWords { get; init; }
    public string? ServiceWords { get; init; }
    public required EvaluationOutcome Outcome { get; init; }
    public DateOnly? NextReview { get; init; }
    public required Guid PersonId { get; init; }

    internal override string Section => Sections.Evaluations;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(On), On), FieldText.Of(nameof(StillImportant), StillImportant), FieldText.Of(nameof(OwnWords), OwnWords),
            FieldText.Of(nameof(ServiceWords), ServiceWords), FieldText.Of(nameof(Outcome), Outcome),
            FieldText.Of(nameof(NextReview), NextReview), FieldText.Of(nameof(PersonId), FieldKind.Person, PersonId)];
}
