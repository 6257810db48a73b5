using System.Diagnostics;

namespace Kommune.Benchmarks;

/// <summary>The bus on a real file, wired as the host does it, against the least one can write on the same file with the same safety.</summary>
internal static class BusBenchmarks
{
    // Fewer, and the runtime still compiles what is measured.
    private const int WarmUps = 12;
    private const int Rounds = 5;
    private const int Latencies = 300;
    private const int Events = 4_000;

    /// <param name="folder">An empty folder on the disk that is measured.</param>
    /// <param name="wanted">Whether a section is asked for.</param>
    public static async Task<IReadOnlyList<Figure>> Run(string folder, Predicate<string> wanted)
    {
        await using var bus = await BenchmarkBus.Create(folder);
        var figures = new List<Figure>();
        if (wanted("bus-latency")) figures.Add(await Latency(bus));
        if (wanted("bus-rate")) figures.AddRange(await Rates(bus));
        return figures;
    }

    private static async Task<Figure> Latency(BenchmarkBus bus)
    {
        var (handled, bare) = (new List<double>(), new List<double>());
        await bus.Start();
        for (var number = 0; number < Latencies; number++)
        {
            var seen = bus.Seen.Next();
            await bus.Publish([new Ticked { Series = $"{number}" }]);
            var clock = Stopwatch.StartNew();
            await seen;
            handled.Add(clock.Elapsed.TotalMilliseconds);
            await bus.Quiet();

            clock.Restart();
            Bare(bus.BareFile, rows: 1, updates: false);
            bare.Add(clock.Elapsed.TotalMilliseconds);
        }
        await bus.Stop();
        var (ours, least) = (Figure.Median(handled[50..]), Figure.Median(bare[50..]));
        return new Figure("From published to handled on an idle bus, against a bare insert and commit", ours / least, 5, "×", $"{ours:0.00} ms, {least:0.00} ms");
    }

    private static async Task<IReadOnlyList<Figure>> Rates(BenchmarkBus bus)
    {
        var (many, hot, bare) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            many.Add(await Dispatched(bus, streams: Events));
            hot.Add(await Dispatched(bus, streams: 5));
            var clock = Stopwatch.StartNew();
            for (var row = 0; row < Events; row += BenchmarkBus.Batch) Bare(bus.BareFile, BenchmarkBus.Batch, updates: true);
            bare.Add(Events / clock.Elapsed.TotalSeconds);
        }
        // What is sustained: without the rounds in which the runtime still compiles.
        foreach (var rates in new[] { many, hot, bare }) rates.RemoveRange(0, WarmUps);
        var (rate, hotRate, least) = (Figure.Median(many), Figure.Median(hot), Figure.Median(bare));
        return
        [
            new Figure("Deliveries a second with 4 workers, against bare inserts and updates in batches", 100 * Figure.Median(many.Zip(bare, (one, other) => one / other)), 40, "%", $"{rate:0} a second, {least:0} a second") { AtLeast = true },
            new Figure("The same in five hot streams", 100 * Figure.Median(hot.Zip(bare, (one, other) => one / other)), 40 / 3.0, "%", $"{hotRate:0} a second") { AtLeast = true },
        ];
    }

    private static async Task<double> Dispatched(BenchmarkBus bus, int streams)
    {
        for (var sent = 0; sent < Events; sent += 100)
            await bus.Publish([.. Enumerable.Range(sent, 100).Select(number => new Ticked { Series = $"{number % streams}" })]);
        var clock = Stopwatch.StartNew();
        await bus.Start();
        await bus.Quiet();
        var rate = Events / clock.Elapsed.TotalSeconds;
        await bus.Stop();
        return rate;
    }

    /// <summary>Prepared statements on an open connection, one transaction, one flush.</summary>
    private static void Bare(BareFile file, int rows, bool updates)
    {
        using var transaction = file.Connection.BeginTransaction();
        file.Insert.Transaction = file.Update.Transaction = transaction;
        for (var row = 0; row < rows; row++)
        {
            file.Insert.Parameters[0].Value = Guid.CreateVersion7().ToString();
            file.Insert.ExecuteNonQuery();
            if (!updates) continue;
            file.Update.Parameters[0].Value = file.Insert.Parameters[0].Value;
            file.Update.ExecuteNonQuery();
        }
        transaction.Commit();
    }
}
