namespace Kommune.Stafettlogg.Api;

internal sealed record LogListAnswer
{
    /// <summary>How many there are; where <see cref="HasMore"/>, at least so many.</summary>
    public required int Count { get; init; }
    public required bool HasMore { get; init; }
    public required IReadOnlyList<LogLine> Logs { get; init; }

    public static LogListAnswer Of(LogList list) => new()
    {
        Count = list.Count,
        HasMore = list.Count > ListLogs.Counted,
        Logs =
        [
            .. list.Rows.Select(row => new LogLine
            {
                Id = row.Head.Id, Subject = row.Subject.Name, State = row.Head.State, Level = row.Head.Level, NextOn = row.Head.NextOn, Holder = row.HolderName,
            }),
        ],
    };
}
