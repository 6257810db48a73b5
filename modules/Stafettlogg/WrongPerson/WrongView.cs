namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>What one may move, and where to.</summary>
internal sealed record WrongView
{
    public required IReadOnlyList<LogItem> Entries { get; init; }

    /// <summary>What was typed in a meeting itself, and the names of those who did.</summary>
    public required IReadOnlyList<LogNote> Minutes { get; init; }
    public required IReadOnlyDictionary<Guid, string> Writers { get; init; }
    public required IReadOnlyList<SealedRow> Sealed { get; init; }
    public required IReadOnlyList<(Guid Id, string Name)> Targets { get; init; }
}
