using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Kommune.Testing;

namespace Kommune.EndToEnd.Tests;

/// <summary>
/// The real host under load, ended at random moments and at named points, again and again. <c>KOMMUNE_TEST_CRASHES</c> says how often; 25
/// without it, 500 at night.
/// </summary>
internal sealed class CrashTests
{
    private const int Writers = 4;

    // The fewest times a point is passed before it ends the process leave room for what a start does itself.
    private static readonly (string? Point, int Least, int Most)[] Ends =
    [
        (null, 0, 0), (null, 0, 0), ("handled", 20, 60), ("before-commit", 30, 120), ("after-commit", 30, 120), ("audit-flush", 3, 12), ("handled", 1, 3), ("before-commit", 1, 6),
        ("migrating", 1, 25), ("moving", 1, 40),
    ];

    private readonly ConcurrentBag<string> _acknowledged = [];
    private readonly Random _random = new(20261122);
    private readonly Lazy<string> _server = new(PostgresServer.NewDatabase);
    private string _key = "";
    private string _session = "";
    private long? _loggedIn;
    private int _reads;

    [Test, Property("Rule", "R45"), Property("Rule", "R50")]
    public async Task Wherever_the_process_ends_nothing_acknowledged_is_lost_and_nothing_happens_twice()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KOMMUNE_TEST_CRASHES") ?? "25", CultureInfo.InvariantCulture);
        await using var host = HostProcess.Prepare(TestModules.Folder);
        await host.StartAgain();
        (await LogIn(host)).Dispose();
        _key = Path.Combine(host.Data, "keys", "audit-signing.pub");
        var ledger = new Ledger(Path.Combine(host.Data, "municipalities", "fjellhavn", "fjellhavn.db"));
        Assert.That(ledger.Faults(), Is.Empty, "before anything has happened");

        var point = (string?)null;
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await LoadUntilGone(host, point is not null, round);
            await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round}: {point ?? "killed"} after {watch.Elapsed.TotalSeconds:0.0} s"));
            point = await Prepare(host, Next());
            // It may end before it is ready: that is a crash like any other, in the middle of a start.
            var when = $"round {round}, {point ?? "killed"}";
            if (!await host.TryStartAgain(point))
            {
                await host.StartAgain();
                point = null;
            }
            Check(ledger, host, when);
        }

        await host.Kill();
        await host.StartAgain();
        for (var patience = Stopwatch.StartNew(); !ledger.IsQuiet() && patience.Elapsed < TimeSpan.FromSeconds(90);) await Task.Delay(200);
        Assert.That(ledger.IsQuiet(), host.Output);
        Check(ledger, host, "at the end");
        Assert.That(_acknowledged, Has.Count.GreaterThan(rounds));
    }

    private void Check(Ledger ledger, HostProcess host, string when)
    {
        var stored = ledger.Greetings();
        Assert.That(_acknowledged.Where(words => !stored.Contains(words)), Is.Empty, when);
        Assert.That(ledger.Faults(), Is.Empty, $"{when}\n{host.Output}");
        if (File.Exists(Added(host, "lillevik.db")))
            Assert.That(new Ledger(Added(host, "lillevik.db")).PlatformScripts(), Is.EqualTo(ledger.PlatformScripts()), when);
        var database = Path.Combine(host.Data, "municipalities", "fjellhavn", "fjellhavn.db");
        Assert.That(Assembly.Load("Kommune.AuditCheck").EntryPoint!.Invoke(null, [new[] { database, "--key", _key }]), Is.Zero, when);
    }

    /// <summary>What the named point needs while the host is down; the point that is left for its next start.</summary>
    private async Task<string?> Prepare(HostProcess host, string? point)
    {
        if (point?.StartsWith("moving", StringComparison.Ordinal) == true)
        {
            // What a move that ended has begun there is begun again by the next one.
            Assert.That(await host.EndCommandAt(point, "municipality", "move", "fjellhavn", "--to", "postgres", "--connection", _server.Value), Is.Not.Zero, point);
            return null;
        }
        if (point?.StartsWith("migrating", StringComparison.Ordinal) == true) AddMunicipality(host);
        return point;
    }

    /// <summary>A new one, so that there is something to migrate.</summary>
    private static void AddMunicipality(HostProcess host)
    {
        if (Directory.Exists(Added(host))) Directory.Delete(Added(host), recursive: true);
        if (Directory.Exists(Path.Combine(host.Data, "checkpoints"))) File.Delete(Path.Combine(host.Data, "checkpoints", "lillevik.txt"));
        Directory.CreateDirectory(Added(host));
        File.WriteAllText(Added(host, "municipality.json"),
            """{ "key": "lillevik", "name": "Lillevik kommune", "number": "9953", "language": "nb", "hosts": ["lillevik.localhost"] }""");
    }

    private static string Added(HostProcess host, string file = "") => Path.Combine(host.Data, "municipalities", "lillevik", file);

    private async Task LoadUntilGone(HostProcess host, bool endsItself, int round)
    {
        if (host.IsGone) return;
        var (before, readBefore) = (_acknowledged.Count, Volatile.Read(ref _reads));
        var load = Task.WhenAll([.. Enumerable.Range(0, Writers).Select(writer => Write(host, round, writer)), Read(host)]);
        if (endsItself)
        {
            await host.UntilGone(TimeSpan.FromSeconds(5));
        }
        else
        {
            while (!load.IsCompleted && (_acknowledged.Count < before + 5 || Volatile.Read(ref _reads) == readBefore)) await Task.Delay(5);
            await Task.Delay(_random.Next(0, 60)); // anywhere in a write, not at its edges
            await host.Kill();
        }
        await load;
    }

    private async Task Write(HostProcess host, int round, int writer)
    {
        try
        {
            using var visitor = await LogIn(host);
            for (var number = 0; ; number++)
            {
                var words = string.Create(CultureInfo.InvariantCulture, $"Hei {round}-{writer}-{number}");
                using var answer = await visitor.Api(HttpMethod.Post, "/api/sample/greetings", new { words });
                if (answer.StatusCode != HttpStatusCode.Created) Assert.Fail($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                _acknowledged.Add(words);
            }
        }
        catch (Exception failure) when (IsGone(failure))
        {
            // The load ends with the host.
        }
    }

    /// <summary>Readings of a plan leave lines in the read log, which are flushed before the page is shown.</summary>
    private async Task Read(HostProcess host)
    {
        try
        {
            using var visitor = await LogIn(host);
            var cases = await visitor.Get("/individual-plans/cases");
            var plan = cases.Html.Split("/individual-plans/plans/")[1][..36];
            while (true)
            {
                var read = await visitor.Get($"/individual-plans/plans/{plan}");
                Assert.That(read.Status, Is.EqualTo(HttpStatusCode.OK), read.Text);
                Interlocked.Increment(ref _reads);
            }
        }
        catch (Exception failure) when (IsGone(failure))
        {
            // The load ends with the host.
        }
    }

    /// <summary>A host that goes between the connection and its first use leaves the bare socket's words.</summary>
    private static bool IsGone(Exception failure) => failure is HttpRequestException or SocketException;

    private string? Next()
    {
        var (point, least, most) = Ends[_random.Next(Ends.Length)];
        return point is null ? null : string.Create(CultureInfo.InvariantCulture, $"{point}:{_random.Next(least, most + 1)}");
    }

    /// <summary>A session outlives the host that began it: nobody logs in again before it ends by itself, after half an hour.</summary>
    private async Task<Visitor> LogIn(HostProcess host)
    {
        if (_loggedIn is { } since && Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(20)) return new Visitor(host.Port, "fjellhavn.localhost", _session);
        var visitor = new Visitor(host.Port, "fjellhavn.localhost");
        await visitor.LogIn("Våken Lanterne");
        (_session, _loggedIn) = (visitor.Cookies, Stopwatch.GetTimestamp());
        return visitor;
    }
}
