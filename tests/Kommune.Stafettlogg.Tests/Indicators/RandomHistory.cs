using Kommune.Contracts;
using Kommune.Stafettlogg.FollowUp;
using Kommune.Stafettlogg.Indicators;

namespace Kommune.Stafettlogg.Tests.Indicators;

/// <summary>Two years of logs that could have been, and what was known of them on a day.</summary>
internal sealed class RandomHistory
{
    private static readonly DateOnly Begin = new(2025, 1, 1);
    private readonly Random random;
    private readonly List<NumberRow> history = [];
    private readonly List<AskedRow> asked = [];
    private readonly List<OfferRow> offers = [];
    private readonly List<BreakDayRow> breaks = [];

    public RandomHistory(int seed)
    {
        random = new(seed);
        for (var (log, logs) = (0, random.Next(10, 160)); log < logs; log++) Live();
    }

    /// <summary>The last day there is.</summary>
    public static DateOnly End { get; } = new(2026, 12, 31);

    /// <summary>What the municipality's database holds at the end of that day.</summary>
    public LogFacts On(DateOnly day) => new()
    {
        History = [.. history.Where(row => NorwegianDay.Of(row.At) <= day)],
        Asked = [.. asked.Where(row => row.AskedOn <= day).Select(row => row with { OpenedOn = row.OpenedOn <= day ? row.OpenedOn : null, ClosedOn = row.ClosedOn <= day ? row.ClosedOn : null })],
        Offers = [.. offers.Where(row => NorwegianDay.Of(row.OfferedAt) <= day).Select(row => row.As(day))],
        Breaks = [.. breaks.Where(row => row.BeganOn <= day)],
    };

    private void Live()
    {
        var (id, day, level) = (Guid.NewGuid(), Begin.AddDays(random.Next(700)), random.Next(1, 4));
        var answered = random.Next(6) == 0 ? (DateOnly?)null : day.AddDays(random.Next(60));
        var yes = answered is not null && random.Next(5) > 0;
        asked.Add(new() { AskedOn = day, OpenedOn = yes ? answered : null, ClosedOn = yes ? null : answered });
        if (!yes) return;
        day = answered!.Value;
        Happened(ChangeCodes.LogOpened);
        for (var closed = false; (day = day.AddDays(random.Next(1, 50))) <= End;)
        {
            var happens = random.Next(closed ? 2 : 9);
            if (closed && happens == 0) Happened(ChangeCodes.LogReopened);
            closed = closed && happens > 0;
            if (closed) continue;
            switch (happens)
            {
                case 1: level = random.Next(4); Happened(ChangeCodes.LevelChanged); break;
                case 2: Happened(ChangeCodes.VoiceGiven); break;
                case 3: Happened(ChangeCodes.Evaluated); break;
                case 4: Happened(ChangeCodes.ConsentLapsed); break;
                case 5: Happened(ChangeCodes.LogClosed, $"{LogNumbers.Reasons[random.Next(LogNumbers.Reasons.Count)]}"); closed = true; break;
                case 6: breaks.Add(new() { Kind = (BreakKind)random.Next(1, 4), BeganOn = day }); break;
                case 7: Offered(); break;
            }
        }

        void Happened(string code, string? detail = null) => history.Add(new() { LogId = id, At = NorwegianDay.Start(day).AddHours(9), Code = code, Detail = detail, Level = level });

        void Offered()
        {
            var at = NorwegianDay.Start(day).AddHours(9);
            var outcome = random.Next(4) switch { 0 => null, 1 => OfferRow.Refused, 2 => "withdrawn", _ => OfferRow.Accepted };
            offers.Add(new() { OfferedAt = at, Outcome = outcome, AnsweredAt = outcome is null ? null : at.AddDays(random.Next(20)) });
        }
    }
}
