namespace Kommune.IndividualPlans;

internal sealed record EvaluationInput
{
    public StillImportant StillImportant { get; init; }
    public string? OwnWords { get; init; }
    public string? ServiceWords { get; init; }
    public EvaluationOutcome Outcome { get; init; }
    public DateOnly? NextReview { get; init; }

    /// <summary>The coordinator wrote the own words down together with the person.</summary>
    public bool Together { get; init; }
}
