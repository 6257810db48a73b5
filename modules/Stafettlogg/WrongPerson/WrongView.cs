namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>What one may move, and where to.</summary>
internal sealed record WrongView
{
    public required IReadOnlyList<LogItem> Entries { get; init; }
    public required IReadOnlyList<SealedRow> Sealed { get; init; }
    public required IReadOnlyList<(Guid Id, string Name)> Targets { get; init; }
}
