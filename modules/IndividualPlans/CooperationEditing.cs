namespace Kommune.IndividualPlans;

/// <summary>Cooperation with other services that is needed or wished.</summary>
internal sealed class CooperationEditing(PlanWork work)
{
    public Task<PlanChange> Add(Guid planId, string? with, Guid? unitId, string? about) =>
        work.Write(planId, Sections.Participants, ChangeCodes.CooperationAdded, (plan, _) => plan.AddCooperation(with, unitId, about));

    public Task<PlanChange> Edit(Guid planId, Guid cooperationId, int revision, string? with, Guid? unitId, string? about) =>
        work.Write(planId, Sections.Participants, ChangeCodes.CooperationEdited,
            (plan, _) => plan.EditCooperation(cooperationId, revision, with, unitId, about));

    public Task<PlanChange> Remove(Guid planId, Guid cooperationId, int revision) =>
        work.Write(planId, Sections.Participants, ChangeCodes.CooperationRemoved, (plan, _) => plan.RemoveCooperation(cooperationId, revision));
}
