namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>An entry that was written on the wrong person, with everything that hangs on it: a goal's measures, a measure's evaluations, a thread's answers.</summary>
internal sealed record WrongEntry : LogItems
{
    public WrongEntry() { }

    private WrongEntry(LogItems from) : base(from) { }

    /// <param name="log">The log it stands in.</param>
    /// <param name="itemId">What was written on the wrong person.</param>
    public static WrongEntry Of(LogDocument log, Guid itemId)
    {
        var measures = log.Measures.Where(one => one.Id == itemId || one.GoalId == itemId).Select(one => (Guid?)one.Id).ToHashSet();
        return (WrongEntry)new WrongEntry(log).Keep(item => item.Id == itemId || item switch
        {
            LogMeasure one => measures.Contains(one.Id),
            LogEvaluation one => measures.Contains(one.MeasureId),
            LogMessage one => one.ThreadId == itemId,
            _ => false,
        });
    }
}
