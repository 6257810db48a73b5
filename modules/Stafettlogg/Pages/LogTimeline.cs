using Kommune.Stafettlogg.Baton;

namespace Kommune.Stafettlogg.Pages;

/// <summary>What was written and who has held the baton, in one line of time, the newest first.</summary>
internal static class LogTimeline
{
    /// <summary>As many as one looks back on a screen; on paper stands everything.</summary>
    public const int Shown = 12;

    public static IEnumerable<(DateTimeOffset At, string What, string? Who, string? Why)> Of(LogView view) => view.History
        .Select(row => (row.At, $"{PageTexts.Get($"change.{row.Code}")}{(row.Code == ChangeCodes.LevelChanged ? $": {row.Level}" : "")}", view.NameOf(row.ActorId), row.Code == ChangeCodes.LevelChanged ? Why(view, row) : null))
        .Concat(view.Batons.Select(period => (period.From, BatonTexts.Get(period.Role == StartBaton.Role ? "baton.passed" : "baton.acting-now"), view.NameOf(period.PersonId), period.Cause is { } cause ? BatonTexts.Get($"cause.{cause}") : null)))
        .OrderByDescending(one => one.Item1);

    private static string? Why(LogView view, HistoryRow row) => view.Log.Levels.LastOrDefault(one => one.Level == row.Level && one.At == row.At)?.Why;
}
