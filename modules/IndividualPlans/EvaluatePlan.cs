namespace Kommune.IndividualPlans;

/// <summary>Is this still what is important for you? The answer sets the next review.</summary>
internal sealed class EvaluatePlan(PlanWork work)
{
    public Task<PlanChange> Do(Guid planId, EvaluationInput input) => work.Write(planId, Sections.Evaluations, ChangeCodes.PlanEvaluated,
        (plan, by) => plan.Evaluate(by, input.StillImportant, Blank(input.OwnWords), input.ServiceWords, input.Outcome, input.NextReview, work.Today),
        input.Together);

    /// <summary>An empty field is not somebody's words.</summary>
    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
