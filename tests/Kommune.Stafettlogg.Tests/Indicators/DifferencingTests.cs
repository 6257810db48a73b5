using System.Text.Json;
using Kommune.Stafettlogg.Indicators;

namespace Kommune.Stafettlogg.Tests.Indicators;

/// <summary>Whoever looks at the numbers every day for two years learns of no single event, in no month and no cell.</summary>
[Property("Rule", "R87")]
internal sealed class DifferencingTests
{
    private static readonly Dictionary<string, bool> OnlyGrows = new() { ["open"] = false, ["ended"] = true, ["yes-no"] = true, ["not-answered"] = false, ["break"] = true, ["lapsed"] = true };

    [Test]
    public void At_least_two_true_counts_fit_every_month_and_cell([Range(1, 30)] int seed)
    {
        var history = new RandomHistory(seed);
        foreach (var year in Looks(history).GroupBy(look => look.Period.Year))
        {
            var looks = year.OrderBy(look => look.Period.Last).Select(Cells).ToList();
            foreach (var cell in looks[0].Keys)
            {
                var counts = NumberAttacker.Differences([.. looks.Select(look => look[cell])], OnlyGrows[cell.Kind]);
                foreach (var (fit, month) in counts.Select((fit, month) => (fit, month)))
                    Assert.That(fit, Has.Count.GreaterThan(1), $"{cell} in {year.Key}, look {month}: only {string.Join(',', fit)}");
            }
        }
    }

    [Test]
    public void A_period_that_was_shown_is_shown_the_same_ever_after([Range(1, 10)] int seed)
    {
        var history = new RandomHistory(seed);
        foreach (var look in Looks(history).DistinctBy(look => look.Period))
            Assert.That(JsonSerializer.Serialize(CountLogs.In(look.Period, history.On(RandomHistory.End))), Is.EqualTo(JsonSerializer.Serialize(look)), $"{look.Period}");
    }

    [Test]
    public void Medians_and_shares_are_told_of_whole_years_only_and_sums_never()
    {
        var (partial, whole) = (NumberPeriod.Offered(new(2026, 12, 9))[0], NumberPeriod.Offered(new(2027, 1, 2))[0]);
        var facts = new RandomHistory(7).On(RandomHistory.End);
        Assert.That(CountLogs.In(whole, facts).ChildFirst, Is.Not.Null);
        Assert.That(CountLogs.In(whole, facts).DaysToYes, Is.Not.Null);
        var running = CountLogs.In(partial, facts);
        Assert.That((running.ChildFirst, running.DaysToYes, running.DaysByLevel.Any(days => days is not null)), Is.EqualTo(((int?)null, (double?)null, false)));
    }

    [TestCase("2026-01-31", new[] { "2025-12-31" })]
    [TestCase("2026-02-01", new[] { "2026-01-31", "2025-12-31" })]
    [TestCase("2026-11-21", new[] { "2026-10-31", "2025-12-31" })]
    public void The_running_year_is_counted_through_its_last_whole_month(string today, string[] last) =>
        Assert.That(NumberPeriod.Offered(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).Select(period => $"{period.Last:yyyy-MM-dd}"), Is.EqualTo(last));

    /// <summary>Every period on every day: the page can be asked for nothing else. The same period twice is one look, when it tells the same.</summary>
    private static IEnumerable<LogNumbers> Looks(RandomHistory history)
    {
        var seen = new HashSet<NumberPeriod>();
        for (var day = new DateOnly(2025, 1, 1); day <= new DateOnly(2027, 1, 2); day = day.AddDays(1))
            foreach (var period in NumberPeriod.Offered(day).Where(period => period.Year is 2025 or 2026 && seen.Add(period))) yield return CountLogs.In(period, history.On(day));
    }

    private static Dictionary<(string Kind, int Place), int?> Cells(LogNumbers numbers)
    {
        var cells = new Dictionary<(string, int), int?>();
        void Add(string kind, IEnumerable<int?> counts) { foreach (var count in counts) cells.Add((kind, cells.Count), count); }
        Add("open", numbers.OpenByLevel);
        Add("ended", numbers.Ended);
        Add("yes-no", [.. numbers.Answers.Take(2), .. numbers.Consents.Take(2)]);
        Add("not-answered", [numbers.Answers[2], numbers.Consents[2]]);
        Add("break", numbers.Breaks);
        Add("lapsed", [numbers.Lapsed]);
        return cells;
    }
}
