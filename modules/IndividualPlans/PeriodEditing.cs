namespace Kommune.IndividualPlans;

/// <summary>How long the plan applies, and when it is looked at again.</summary>
internal sealed class PeriodEditing(PlanWork work)
{
    public Task<PlanChange> Set(Guid planId, int revision, DateOnly? from, DateOnly? to, DateOnly? nextReview) =>
        work.Write(planId, Sections.Title, ChangeCodes.PeriodSet, (plan, _) => plan.SetPeriod(revision, from, to, nextReview));
}
