namespace Kommune.IndividualPlans;

/// <summary>What matters to the person, in the person's words. It opens the plan.</summary>
internal sealed class OwnWordsEditing(PlanWork work)
{
    public Task<PlanChange> Set(Guid planId, int revision, string? words, string? howSaid, DateOnly? saidOn, bool together = false) =>
        work.Write(planId, Sections.OwnWords, ChangeCodes.OwnWordsSet, (plan, by) => plan.SetOwnWords(revision, by, words, howSaid, saidOn), together);
}
