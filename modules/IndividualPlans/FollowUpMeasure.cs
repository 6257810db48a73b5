using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Says how far a measure has come. Those who may write do it for all measures, a service for the measures it carries itself.</summary>
internal sealed class FollowUpMeasure(MeasureWork measures, PlanWork work)
{
    public Task<PlanChange> Do(Guid planId, Guid measureId, int statusRevision, MeasureStatus status) =>
        measures.Follow(planId, measureId, Right.Write, ChangeCodes.MeasureFollowedUp,
            (plan, _) => plan.FollowUp(measureId, statusRevision, status, work.Today));
}
