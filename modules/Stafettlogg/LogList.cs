namespace Kommune.Stafettlogg;

/// <summary>A part of the list of logs.</summary>
internal sealed record LogList
{
    public static LogList Empty { get; } = new() { Rows = [], Count = 0 };
    public required IReadOnlyList<LogListRow> Rows { get; init; }

    /// <summary>How many there are in all that the reader may open; above <see cref="ListLogs.Counted"/>: more than so many.</summary>
    public required int Count { get; init; }
}
