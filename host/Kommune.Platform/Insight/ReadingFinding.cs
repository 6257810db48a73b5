namespace Kommune.Platform.Insight;

/// <summary>One employee's reading that follows a pattern. Persons are numbered, not named: a leader asks about the reading, not about the case (R26).</summary>
internal sealed record ReadingFinding
{
    public required ReadingPattern Pattern { get; init; }

    public required Guid ActorId { get; init; }

    public Guid? UnitId { get; init; }

    public required int Readings { get; init; }

    public required int Persons { get; init; }

    public required DateTimeOffset First { get; init; }

    public required DateTimeOffset Last { get; init; }

    /// <summary>When, and of which of the persons.</summary>
    public required IReadOnlyList<(DateTimeOffset At, int Person)> Rows { get; init; }
}
