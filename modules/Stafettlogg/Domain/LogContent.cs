namespace Kommune.Stafettlogg;

/// <summary>The part of a log somebody may read. What was written before a service came is not among it (R32).</summary>
internal static class LogContent
{
    /// <summary>Whether services read anything now. The family always does, also after closing.</summary>
    public static bool IsOpenToServices(LogState state) => state is not (LogState.ConsentLapsed or LogState.Declined);

    /// <param name="log">The whole log.</param>
    /// <param name="may">The access policy's answer for a section and the instant something was written.</param>
    public static LogDocument VisibleTo(this LogDocument log, Func<string, DateTimeOffset, bool> may)
    {
        var seen = log.Only(item => may(item.Section, item.At));
        var whole = log.Levels is [var first, ..] && may(Topics.Together, first.At);
        return seen with
        {
            Reason = whole ? log.Reason : null,
            ChildsView = whole ? log.ChildsView : null,
            Levels = [.. log.Levels.Select(one => may(Topics.Together, one.At) ? one : one with { Why = null })],
            Evaluations = [.. seen.Evaluations.Where(one => one.MeasureId is null || seen.Measures.Any(measure => measure.Id == one.MeasureId))],
            // What applies now, whenever it was written: whoever calls a meeting must know.
            Interpreter = may(Topics.Together, DateTimeOffset.MaxValue) ? log.Interpreter : null,
            Pause = whole ? log.Pause : null,
            Closing = log.Closing is { } closing && may(Topics.Together, closing.At) ? closing : null,
        };
    }
}
