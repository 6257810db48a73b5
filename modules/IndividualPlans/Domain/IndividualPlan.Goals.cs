namespace Kommune.IndividualPlans;

/// <content>Goals. Their words are the person's; anyone who may write in the section may put the professional wording beside them.</content>
internal sealed partial class IndividualPlan
{
    public PlanChange AddGoal(Writer by, string? words, string? professional)
    {
        var check = new Check().OwnWords(by);
        var item = Goal(check, words, professional) with { WrittenBy = by.Capacity };
        return Edit(ChangeCodes.GoalAdded, item, draft => draft with { Goals = [.. draft.Goals, item] });
    }

    public PlanChange EditGoal(Guid id, int expected, Writer by, string? words, string? professional)
    {
        var item = Goal(new Check(), words, professional);
        return Edit(ChangeCodes.GoalEdited, Sections.Goals, id, draft => draft with
        {
            Goals = draft.Goals.Edit(id, expected, Next, goal =>
            {
                var reworded = goal.Words != item.Words;
                if (reworded) new Check().OwnWords(by).Done();
                return goal with { Words = item.Words, Professional = item.Professional, WrittenBy = reworded ? by.Capacity : goal.WrittenBy };
            }),
        });
    }

    public PlanChange MoveGoal(Guid id, bool up) =>
        Edit(ChangeCodes.GoalMoved, Sections.Goals, id, draft => draft with { Goals = draft.Goals.Move(id, up) }, up ? "up" : "down");

    /// <summary>A goal with measures stays: they would lose what they are for.</summary>
    public PlanChange RemoveGoal(Guid id, int expected, Writer by)
    {
        new Check().OwnWords(by).Done();
        return Edit(ChangeCodes.GoalRemoved, Sections.Goals, id, draft =>
        {
            new Check().That(!draft.MeasuresOf(id).Any(), ProblemCodes.GoalHasMeasures).Done();
            return draft with { Goals = draft.Goals.Remove(id, expected) };
        });
    }

    private static Goal Goal(Check check, string? words, string? professional)
    {
        var item = new Goal
        {
            Words = check.Required(words, "Words", ProblemCodes.GoalWordsMissing),
            Professional = check.Optional(professional, "Professional"),
        };
        check.Done();
        return item;
    }
}
