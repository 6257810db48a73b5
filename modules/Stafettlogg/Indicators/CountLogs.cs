using Kommune.Contracts;
using Kommune.Stafettlogg.FollowUp;

namespace Kommune.Stafettlogg.Indicators;

/// <summary>
/// From what happened to what is shown. Everything is counted as it stood at the end of the period: an answer that came later changes nothing,
/// so that looking again at the same period never tells more (R87).
/// </summary>
internal static class CountLogs
{
    private static readonly string[] Life = [ChangeCodes.LogOpened, ChangeCodes.LevelChanged, ChangeCodes.LogClosed, ChangeCodes.LogReopened];

    /// <summary>What of the history is counted.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Life, ChangeCodes.VoiceGiven, ChangeCodes.Evaluated, ChangeCodes.ConsentLapsed];

    public static LogNumbers In(NumberPeriod period, LogFacts facts)
    {
        var history = facts.History.Where(row => NorwegianDay.Of(row.At) <= period.Last).ToList();
        var within = history.Where(row => period.Has(NorwegianDay.Of(row.At))).ToList();
        var open = history.Where(row => Life.Contains(row.Code)).GroupBy(row => row.LogId).Select(log => log.Last()).Where(row => row.Code != ChangeCodes.LogClosed).ToList();
        var asked = facts.Asked.Where(row => period.Has(row.AskedOn)).ToList();
        var (yes, no) = (asked.Count(row => row.SaidYesBy(period.Last)), asked.Count(row => row.SaidNoBy(period.Last)));
        var offers = facts.Offers.Where(row => period.Has(NorwegianDay.Of(row.OfferedAt))).Select(row => row.As(period.Last)).ToList();
        var accepted = offers.Where(offer => offer.Outcome == OfferRow.Accepted).ToList();
        var refused = offers.Count(offer => offer.Outcome == OfferRow.Refused);
        return new()
        {
            Period = period,
            OpenByLevel = [.. Levels.Select(level => SmallNumbers.AtLeast(open.Count(row => row.Level == level)))],
            DaysByLevel = [.. Levels.Select(level => Median(period, Stays(history, level, period)))],
            Ended = [.. LogNumbers.Reasons.Select(reason => SmallNumbers.AtLeast(within.Count(row => row.Code == ChangeCodes.LogClosed && row.Detail == $"{reason}")))],
            ChildFirst = Share(period, history),
            Answers = [SmallNumbers.AtLeast(accepted.Count), SmallNumbers.AtLeast(refused), SmallNumbers.AtLeast(offers.Count - accepted.Count - refused)],
            DaysToYes = Median(period, accepted.Select(offer => (offer.AnsweredAt!.Value - offer.OfferedAt).TotalDays)),
            Breaks = [.. Enum.GetValues<BreakKind>().Skip(1).Select(kind => SmallNumbers.AtLeast(facts.Breaks.Count(row => row.Kind == kind && period.Has(row.BeganOn))))],
            Consents = [SmallNumbers.AtLeast(yes), SmallNumbers.AtLeast(no), SmallNumbers.AtLeast(asked.Count - yes - no)],
            Lapsed = SmallNumbers.AtLeast(within.Count(row => row.Code == ChangeCodes.ConsentLapsed)),
        };
    }

    private static IEnumerable<int> Levels => Enumerable.Range(0, RelayLog.HighestLevel + 1);

    private static double? Median(NumberPeriod period, IEnumerable<double> days) => period.IsWholeYear ? SmallNumbers.Median([.. days]) : null;

    /// <summary>Days of stays on a level that ended in the period: with another level, or with the log.</summary>
    private static IEnumerable<double> Stays(IEnumerable<NumberRow> history, int level, NumberPeriod period) =>
        history.Where(row => Life.Contains(row.Code)).GroupBy(row => row.LogId)
            .SelectMany(one => one.Zip(one.Skip(1)))
            .Where(pair => pair.First.Level == level && pair.First.Code != ChangeCodes.LogClosed && period.Has(NorwegianDay.Of(pair.Second.At)))
            .Select(pair => (pair.Second.At - pair.First.At).TotalDays);

    private static int? Share(NumberPeriod period, IEnumerable<NumberRow> history)
    {
        if (!period.IsWholeYear) return null;
        var (all, first) = (0, 0);
        foreach (var log in history.GroupBy(row => row.LogId))
        {
            var heard = false;
            foreach (var row in log)
            {
                heard |= row.Code == ChangeCodes.VoiceGiven;
                if (row.Code != ChangeCodes.Evaluated || !period.Has(NorwegianDay.Of(row.At))) continue;
                all++;
                if (heard) first++;
            }
        }
        return SmallNumbers.Share(first, all);
    }
}
