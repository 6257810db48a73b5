namespace Kommune.IndividualPlans;

/// <summary>Goals: the person's words, with professional wording beside.</summary>
internal sealed class GoalEditing(PlanWork work)
{
    public Task<PlanChange> Add(Guid planId, string? words, string? professional, bool together = false) =>
        work.Write(planId, Sections.Goals, ChangeCodes.GoalAdded, (plan, by) => plan.AddGoal(by, words, professional), together);

    public Task<PlanChange> Edit(Guid planId, Guid goalId, int revision, string? words, string? professional, bool together = false) =>
        work.Write(planId, Sections.Goals, ChangeCodes.GoalEdited, (plan, by) => plan.EditGoal(goalId, revision, by, words, professional), together);

    public Task<PlanChange> Move(Guid planId, Guid goalId, bool up) =>
        work.Write(planId, Sections.Goals, ChangeCodes.GoalMoved, (plan, _) => plan.MoveGoal(goalId, up));

    public Task<PlanChange> Remove(Guid planId, Guid goalId, int revision, bool together = false) =>
        work.Write(planId, Sections.Goals, ChangeCodes.GoalRemoved, (plan, by) => plan.RemoveGoal(goalId, revision, by), together);
}
