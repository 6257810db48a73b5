namespace Kommune.Stafettlogg;

/// <summary>Everything a log is, as it is stored. Who holds the baton is not here: the platform's record of responsibility is the only one.</summary>
internal sealed record LogDocument : LogItems
{
    public required Guid Id { get; init; }
    public required Guid SubjectId { get; init; }
    public LogState State { get; init; } = LogState.Proposed;

    /// <summary>The state a log that has lost its consent goes back to.</summary>
    public LogState? Before { get; init; }
    public int Version { get; init; }
    public required int Level { get; init; }
    public required DateOnly AskedOn { get; init; }
    public required Guid AskedById { get; init; }
    public DateOnly? OpenedOn { get; init; }

    /// <summary>Why there is a log, in one sentence agreed with the family.</summary>
    public string? Reason { get; init; }

    /// <summary>What the child knew before the family was asked: <c>informed</c>, <c>heard</c> or <c>not-able</c> (R20).</summary>
    public string? ChildsView { get; init; }

    /// <summary>The last day all the yeses given stand.</summary>
    public DateOnly? ConsentTo { get; init; }

    /// <summary>Language somebody in the family needs an interpreter for; null when nobody does (R94).</summary>
    public string? Interpreter { get; init; }

    /// <summary>The next day somebody does something: a meeting, or a talk.</summary>
    public DateOnly? NextOn { get; init; }
    public IReadOnlyList<LevelChange> Levels { get; init; } = [];
    public IReadOnlyList<LogParticipant> Participants { get; init; } = [];
    public IReadOnlyList<Objection> Objections { get; init; } = [];
    public LogPause? Pause { get; init; }
    public LogClosing? Closing { get; init; }

    /// <summary>With these entries only.</summary>
    public LogDocument Only(Func<LogItem, bool> which) => (LogDocument)Keep(which);
}
