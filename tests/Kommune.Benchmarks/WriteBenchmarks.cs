using System.Diagnostics;
using Kommune.Platform.Data;

namespace Kommune.Benchmarks;

/// <summary>Small writes of 64 at once, each on disk before it is acknowledged: with flushes that are shared, and with one in each commit.</summary>
internal static class WriteBenchmarks
{
    private const int Clients = 64;
    private const int Rounds = 7;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);

    /// <param name="folder">An empty folder on the disk that is measured.</param>
    public static async Task<IReadOnlyList<Figure>> Run(string folder)
    {
        await using var shared = await Create(Path.Combine(folder, "shared.db"), sharesFlush: true);
        await using var alone = await Create(Path.Combine(folder, "alone.db"), sharesFlush: false);
        var (together, each) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            together.Add(await Rate(shared));
            each.Add(await Rate(alone));
        }
        var ratio = Figure.Median(together.Zip(each, (one, other) => one / other));
        return [new Figure("Small writes of 64 at once, against a flush in each", ratio, 5, "×", $"{Figure.Median(together):0} a second, {Figure.Median(each):0} a second, {shared.Flushes} flushes") { AtLeast = true }];
    }

    private static async Task<SqliteDatabase> Create(string file, bool sharesFlush)
    {
        var database = new SqliteDatabase(file, sharesFlush: sharesFlush);
        await using var connection = await database.Connect();
        await using var make = connection.CreateCommand();
        make.CommandText = "create table t_note (id text not null primary key, words text not null)";
        await make.ExecuteNonQueryAsync();
        return database;
    }

    private static async Task<double> Rate(SqliteDatabase database)
    {
        var writes = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < Round)
            {
                await using var work = database.Begin(canWrite: true);
                await work.Execute("insert into t_note (id, words) values (@id, @words)", new { id = Guid.CreateVersion7(), words = "some words that are stored" });
                await work.Commit();
                Interlocked.Increment(ref writes);
            }
        })));
        return writes / clock.Elapsed.TotalSeconds;
    }
}
