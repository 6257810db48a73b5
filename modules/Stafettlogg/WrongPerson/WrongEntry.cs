namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>An entry that was written on the wrong person, with everything that hangs on it: a goal's measures, a measure's evaluations, a thread's answers.</summary>
internal sealed record WrongEntry
{
    public IReadOnlyList<Voice> Voices { get; init; } = [];
    public IReadOnlyList<BrightMoment> BrightMoments { get; init; } = [];
    public IReadOnlyList<LogGoal> Goals { get; init; } = [];
    public IReadOnlyList<LogMeasure> Measures { get; init; } = [];
    public IReadOnlyList<LogEvaluation> Evaluations { get; init; } = [];
    public IReadOnlyList<LogMessage> Messages { get; init; } = [];
    public IReadOnlyList<LogNote> Notes { get; init; } = [];

    public IEnumerable<LogItem> All() => [.. Voices, .. BrightMoments, .. Goals, .. Measures, .. Evaluations, .. Messages, .. Notes];

    /// <summary>Everything a log holds that could be about somebody else.</summary>
    public static IEnumerable<LogItem> In(LogDocument log) => [.. log.Voices, .. log.BrightMoments, .. log.Goals, .. log.Measures, .. log.Evaluations, .. log.Messages, .. log.Notes];

    /// <param name="log">The log it stands in.</param>
    /// <param name="itemId">What was written on the wrong person.</param>
    public static WrongEntry Of(LogDocument log, Guid itemId)
    {
        List<LogMeasure> measures = [.. log.Measures.Where(one => one.Id == itemId || one.GoalId == itemId)];
        return new()
        {
            Voices = [.. log.Voices.Where(one => one.Id == itemId)],
            BrightMoments = [.. log.BrightMoments.Where(one => one.Id == itemId)],
            Goals = [.. log.Goals.Where(one => one.Id == itemId)],
            Measures = measures,
            Evaluations = [.. log.Evaluations.Where(one => one.Id == itemId || measures.Exists(measure => measure.Id == one.MeasureId))],
            Messages = [.. log.Messages.Where(one => one.Id == itemId || one.ThreadId == itemId)],
            Notes = [.. log.Notes.Where(one => one.Id == itemId)],
        };
    }
}
