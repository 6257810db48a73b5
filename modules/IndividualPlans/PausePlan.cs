namespace Kommune.IndividualPlans;

/// <summary>The plan rests for a while, with a date when somebody takes contact again.</summary>
internal sealed class PausePlan(PlanWork work, PlanConsents consents, PlanStore plans)
{
    public Task Do(Guid planId, string? reason, DateOnly? nextContact) =>
        work.Write(planId, Sections.Title, ChangeCodes.PlanPaused, (plan, _) => plan.Pause(reason, nextContact, work.Today));

    public async Task Resume(Guid planId)
    {
        var valid = (await consents.Of(planId, (await plans.Get(planId)).SubjectId)).IsValid;
        await work.Write(planId, Sections.Title, ChangeCodes.PlanResumed, (plan, _) => plan.Resume(valid));
    }
}
