namespace Kommune.Stafettlogg;

/// <summary>Entries by kind: all of a log's, or those that go from one log to another.</summary>
internal abstract record LogItems
{
    public IReadOnlyList<Voice> Voices { get; init; } = [];
    public IReadOnlyList<BrightMoment> BrightMoments { get; init; } = [];
    public IReadOnlyList<LogGoal> Goals { get; init; } = [];
    public IReadOnlyList<LogMeasure> Measures { get; init; } = [];
    public IReadOnlyList<LogEvaluation> Evaluations { get; init; } = [];
    public IReadOnlyList<LogMessage> Messages { get; init; } = [];
    public IReadOnlyList<LogNote> Notes { get; init; } = [];

    public IEnumerable<LogItem> All() => [.. Voices, .. BrightMoments, .. Goals, .. Measures, .. Evaluations, .. Messages, .. Notes];

    /// <summary>With these entries only, and everything else as it is.</summary>
    private protected LogItems Keep(Func<LogItem, bool> which) => this with
    {
        Voices = [.. Voices.Where(one => which(one))],
        BrightMoments = [.. BrightMoments.Where(one => which(one))],
        Goals = [.. Goals.Where(one => which(one))],
        Measures = [.. Measures.Where(one => which(one))],
        Evaluations = [.. Evaluations.Where(one => which(one))],
        Messages = [.. Messages.Where(one => which(one))],
        Notes = [.. Notes.Where(one => which(one))],
    };
}
