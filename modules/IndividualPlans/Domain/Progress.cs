namespace Kommune.IndividualPlans;

/// <summary>How far the work has come. Stopped measures count neither as done nor as left.</summary>
internal readonly record struct Progress(int Done, int Of)
{
    public static Progress OfGoal(PlanContent content, Guid goalId) => Count([.. content.MeasuresOf(goalId)]);

    public static Progress OfPlan(PlanContent content) => Count(content.Measures);

    /// <summary>Open measures whose deadline is over on the day, the oldest first (R54).</summary>
    public static IReadOnlyList<Measure> Overdue(PlanContent content, DateOnly today) =>
        [.. content.Measures.Where(measure => measure.IsOpen && measure.Deadline < today).OrderBy(measure => measure.Deadline)];

    /// <summary>The open measure that is due next, today or later.</summary>
    public static Measure? NextDue(PlanContent content, DateOnly today) =>
        content.Measures.Where(measure => measure.IsOpen && measure.Deadline >= today).MinBy(measure => measure.Deadline);

    private static Progress Count(IReadOnlyList<Measure> measures) =>
        new(measures.Count(measure => measure.IsDone), measures.Count(measure => measure.Status != MeasureStatus.Stopped));
}
