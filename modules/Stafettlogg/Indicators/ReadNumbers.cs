using Kommune.Contracts;
using Kommune.Stafettlogg.FollowUp;

namespace Kommune.Stafettlogg.Indicators;

/// <summary>
/// Counts. No log is opened for it, and the only cut is a whole year: with days or units to choose freely, what is hidden in one cut could be
/// worked out from two (R87).
/// </summary>
internal sealed class ReadNumbers(IUnitOfWork work, IAccess access)
{
    public async Task<LogNumbers> Of(int year)
    {
        if (!access.Holds(Permissions.Numbers)) throw new AccessDeniedException(DenyReason.RightTooLow);
        var (from, to) = (NorwegianDay.Start(new(year, 1, 1)), NorwegianDay.Start(new(year + 1, 1, 1)));
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

        var levels = await work.Query<int>("select level from sl_log where opened_on is not null and state <> 'Closed'");
        var open = Enumerable.Range(0, RelayLog.HighestLevel + 1).Select(level => levels.Count(one => one == level)).ToList();
        var ended = await Counts(work.Query<CountRow>(
            "select closing_reason as code, count(*) as number from sl_log where closed_on between @first and @last and closing_reason is not null group by closing_reason", new { first, last }));
        var history = await work.Query<NumberRow>(
            "select log_id, at, code, level from sl_log_history where code in @codes order by log_id, version",
            new { codes = new[] { ChangeCodes.LogOpened, ChangeCodes.LevelChanged, ChangeCodes.LogClosed, ChangeCodes.VoiceGiven, ChangeCodes.Evaluated } });
        var offers = await work.Query<OfferRow>("select offered_at, outcome, answered_at from sl_baton_offer where offered_at >= @start and offered_at < @to", new { start = from, to });
        var accepted = offers.Where(offer => offer.Outcome == "accepted").ToList();
        var breaks = await Counts(work.Query<CountRow>("select kind as code, count(*) as number from sl_break where began_on between @first and @last group by kind", new { first, last }));
        var said = await work.Find<int>("select count(*) from sl_log where asked_on between @first and @last and opened_on is not null", new { first, last });
        var unopened = await Counts(work.Query<CountRow>(
            "select state as code, count(*) as number from sl_log where asked_on between @first and @last and opened_on is null group by state", new { first, last }));
        var refused = unopened.GetValueOrDefault(nameof(LogState.Declined));
        var waiting = unopened.Values.Sum() - refused;
        var lapsed = await work.Find<int>("select count(*) from sl_log_history where code = @code and at >= @start and at < @to", new { code = ChangeCodes.ConsentLapsed, start = from, to });
        var (evaluated, childFirst) = Evaluations(history, from, to);

        return new()
        {
            OpenByLevel = SmallNumbers.Parts(open),
            Open = Shown(open.Sum()),
            DaysByLevel = [.. Enumerable.Range(0, open.Count).Select(level => SmallNumbers.Median([.. Stays(history, level, from, to)]))],
            Ended = SmallNumbers.Parts([.. LogNumbers.Reasons.Select(reason => ended.GetValueOrDefault($"{reason}"))]),
            ChildFirst = SmallNumbers.Share(childFirst, evaluated),
            Offers = Shown(offers.Count),
            Answers = SmallNumbers.Parts([accepted.Count, offers.Count(offer => offer.Outcome == "refused"), offers.Count(offer => offer.Outcome is not ("accepted" or "refused"))]),
            DaysToYes = SmallNumbers.Median([.. accepted.Select(offer => ((offer.AnsweredAt ?? offer.OfferedAt) - offer.OfferedAt).TotalDays)]),
            Breaks = [.. Enum.GetNames<BreakKind>().Skip(1).Select(kind => Shown(breaks.GetValueOrDefault(kind)))],
            Asked = Shown(said + refused + waiting),
            Consents = SmallNumbers.Parts([said, refused, waiting]),
            Lapsed = Shown(lapsed),
        };
    }

    private static int? Shown(int count) => SmallNumbers.IsShown(count) ? count : null;

    private static async Task<Dictionary<string, int>> Counts(Task<IReadOnlyList<CountRow>> rows) => (await rows).ToDictionary(row => row.Code.Trim(), row => row.Number);

    /// <summary>Days of stays on a level that ended in the period: with another level, or with the log.</summary>
    private static IEnumerable<double> Stays(IReadOnlyList<NumberRow> history, int level, DateTimeOffset from, DateTimeOffset to) =>
        history.Where(row => row.Code is ChangeCodes.LogOpened or ChangeCodes.LevelChanged or ChangeCodes.LogClosed).GroupBy(row => row.LogId)
            .SelectMany(one => one.Zip(one.Skip(1)))
            .Where(pair => pair.First.Level == level && pair.First.Code != ChangeCodes.LogClosed && pair.Second.At >= from && pair.Second.At < to)
            .Select(pair => (pair.Second.At - pair.First.At).TotalDays);

    private static (int All, int ChildFirst) Evaluations(IReadOnlyList<NumberRow> history, DateTimeOffset from, DateTimeOffset to)
    {
        var (all, first) = (0, 0);
        foreach (var log in history.GroupBy(row => row.LogId))
        {
            var heard = false;
            foreach (var row in log)
            {
                heard |= row.Code == ChangeCodes.VoiceGiven;
                if (row.Code != ChangeCodes.Evaluated || row.At < from || row.At >= to) continue;
                all++;
                if (heard) first++;
            }
        }
        return (all, first);
    }
}
