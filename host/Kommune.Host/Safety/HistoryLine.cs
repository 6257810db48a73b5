using Kommune.Platform.Safety;
using Kommune.Ui;

namespace Kommune.Host.Safety;

/// <summary>One decision as the history tells it.</summary>
public sealed record HistoryLine
{
    /// <summary>What was decided, or whom a name is.</summary>
    public required string What { get; init; }

    /// <summary>Why, in the words of the one who decided.</summary>
    public string? Why { get; init; }

    /// <summary>When and by whom.</summary>
    public required string Set { get; init; }

    /// <summary>When it ended and why.</summary>
    public string? Ended { get; init; }

    internal static IReadOnlyList<HistoryLine> Of(IEnumerable<SafetyRow> rows, Func<SafetyRow, string> what) =>
    [
        .. rows.Select(row => new HistoryLine
        {
            What = what(row),
            Why = row.Reason,
            Set = SafetyTexts.Get("history.set", Dates.ShortWithDayAndTime(row.StartsAt), row.Author),
            Ended = row.EndsAt is { } ended ? SafetyTexts.Get("history.ended", Dates.ShortWithDayAndTime(ended), row.EndReason ?? "") : null,
        }),
    ];
}
