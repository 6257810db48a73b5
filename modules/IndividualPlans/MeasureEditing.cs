namespace Kommune.IndividualPlans;

/// <summary>Measures as they are agreed: what, how, who, until when. How far they have come is <see cref="FollowUpMeasure"/>.</summary>
internal sealed class MeasureEditing(PlanWork work)
{
    public Task<PlanChange> Add(Guid planId, MeasureInput input) =>
        work.Write(planId, Sections.Measures, ChangeCodes.MeasureAdded, (plan, _) => plan.AddMeasure(input));

    public Task<PlanChange> Edit(Guid planId, Guid measureId, int revision, MeasureInput input) =>
        work.Write(planId, Sections.Measures, ChangeCodes.MeasureEdited, (plan, _) => plan.EditMeasure(measureId, revision, input));

    public Task<PlanChange> Remove(Guid planId, Guid measureId, int revision) =>
        work.Write(planId, Sections.Measures, ChangeCodes.MeasureRemoved, (plan, _) => plan.RemoveMeasure(measureId, revision));
}
