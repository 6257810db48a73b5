using System.Diagnostics;
using Kommune.Contracts;
using Kommune.Migrations;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;

namespace Kommune.Benchmarks;

/// <summary>What it costs that every reading is on disk before it is shown, and how fast the proof of it is checked.</summary>
internal static class AuditBenchmarks
{
    private const int Clients = 64;
    private const int Rounds = 5;
    private const int Lines = 300_000;
    private const int Walks = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <param name="folder">An empty folder on the disk that is measured.</param>
    /// <param name="wanted">Whether a section is asked for.</param>
    public static async Task<IReadOnlyList<Figure>> Run(string folder, Predicate<string> wanted)
    {
        var figures = new List<Figure>();
        if (wanted("audit-write")) figures.Add(await Write(await Create(Path.Combine(folder, "write.db")), await Create(Path.Combine(folder, "alone.db"), sharesFlush: false)));
        if (wanted("audit-verify")) figures.Add(await Verify(await Create(Path.Combine(folder, "verify.db"))));
        return figures;
    }

    private static async Task<SqliteDatabase> Create(string file, bool sharesFlush = true)
    {
        var database = new SqliteDatabase(file, sharesFlush: sharesFlush);
        await using var connection = await database.Connect();
        await new MigrationRunner(database.Migrations, TimeProvider.System).Run(
            connection, new MigrationArea("platform", ["kp_", "bus_"]), ScriptSource.FromAssembly(typeof(AuditWriter).Assembly, "platform"));
        return database;
    }

    /// <summary>Readings that are audited, by so many at once: grouped as the platform does, and each with a flush of its own.</summary>
    private static async Task<Figure> Write(SqliteDatabase database, SqliteDatabase single)
    {
        var writer = new AuditWriter(database);
        var (grouped, alone) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            grouped.Add(await Rate(database, () => writer.Write([Reading()])));
            alone.Add(await Rate(single, async () =>
            {
                await using var unitOfWork = single.Begin(canWrite: true);
                await AuditChain.Append(unitOfWork, [Reading()]);
                await unitOfWork.Commit();
            }));
        }
        await database.DisposeAsync();
        await single.DisposeAsync();
        var ratio = Figure.Median(grouped.Zip(alone, (together, each) => together / each));
        return new Figure("Audited reads of 64 at once, against a flush for each", ratio, 8, "×", $"{Figure.Median(grouped):0} a second, {Figure.Median(alone):0} a second") { AtLeast = true };
    }

    private static async Task<double> Rate(SqliteDatabase database, Func<Task> audit)
    {
        var reads = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < Round)
            {
                await using (var unitOfWork = database.Begin(canWrite: false)) await unitOfWork.Find<long>("select sequence from kp_audit_head where id = 1");
                await audit();
                Interlocked.Increment(ref reads);
            }
        })));
        return reads / clock.Elapsed.TotalSeconds;
    }

    /// <summary>One thread, from the database file: reading the rows is part of it.</summary>
    private static async Task<Figure> Verify(SqliteDatabase database)
    {
        var writer = new AuditWriter(database);
        for (var written = 0; written < Lines; written += 500) await writer.Write([.. Enumerable.Range(0, 500).Select(_ => Reading())]);

        var rates = new List<double>();
        for (var walk = 0; walk < Walks; walk++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var verdict = await new AuditVerifier().Verify(database);
            if (verdict is not { IsWhole: true, Lines: Lines }) throw new InvalidOperationException(verdict.ToString());
            rates.Add(Lines / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        await database.DisposeAsync();
        return new Figure("Lines of the read log checked in a second of one core", Figure.Median(rates) / 1000, 300, "k", $"{Lines / 1000}k lines in a file") { AtLeast = true };
    }

    private static AuditRecord Reading() => new()
    {
        At = TimeProvider.System.GetUtcNow(),
        ActorId = Guid.CreateVersion7(),
        ActorKind = "Employee",
        UnitId = Guid.CreateVersion7(),
        Role = Roles.Professional,
        Reference = ActivityTraceId.CreateRandom().ToHexString(),
        Entry = new AuditEntry
        {
            SubjectId = Guid.CreateVersion7(),
            ResourceId = Guid.CreateVersion7(),
            ResourceKind = "individual-plan",
            Sections = ["title", "goals", "measures"],
            Action = "read",
            Basis = AccessBasis.Consent,
        },
    };
}
