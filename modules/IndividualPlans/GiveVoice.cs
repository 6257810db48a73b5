using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Says how a measure works: the person in own words, a service in its own. Neither overwrites the other.</summary>
internal sealed class GiveVoice(MeasureWork measures, PlanWork work)
{
    public Task<PlanChange> Do(Guid planId, Guid measureId, int rating, string? words, bool together = false) =>
        measures.Follow(planId, measureId, Right.Comment, ChangeCodes.VoiceGiven,
            (plan, by) => plan.GiveVoice(measureId, by, rating, words, work.Today), together);
}
