using Kommune.Platform.Data;

namespace Kommune.Platform.Tests.Data;

/// <summary>Nobody is told that something is stored before a flush that began after it has ended.</summary>
internal sealed class SharedFlushTests
{
    [Test]
    public async Task Whoever_comes_while_a_flush_is_under_way_waits_for_the_next_together_with_the_others()
    {
        using var entered = new SemaphoreSlim(0);
        using var leave = new SemaphoreSlim(0);
        var flush = new SharedFlush(() =>
        {
            entered.Release();
            leave.Wait();
        });

        var first = Task.Run(() => Wait(flush));
        await entered.WaitAsync();
        Task[] late = [.. Enumerable.Range(0, 10).Select(_ => Wait(flush))];
        leave.Release();
        await first;
        await entered.WaitAsync();
        Assert.That(late, Has.None.Matches<Task>(task => task!.IsCompleted), "the first flush began before they came");

        var latest = Wait(flush);
        leave.Release();
        await Task.WhenAll(late);
        Assert.That(flush.Count, Is.EqualTo(2), "ten shared one");
        await entered.WaitAsync();
        Assert.That(latest.IsCompleted, Is.False);
        leave.Release();
        await latest;
    }

    [Test]
    public async Task After_a_flush_that_failed_nothing_more_is_promised()
    {
        var fails = false;
        var flush = new SharedFlush(() =>
        {
            if (fails) throw new IOException("no disk");
        });
        await Wait(flush);
        fails = true;
        Assert.That(() => Wait(flush), Throws.InstanceOf<IOException>());
        fails = false;
        Assert.That(() => Wait(flush), Throws.InstanceOf<IOException>(), "the system may have dropped what it could not write");
    }

    [Test]
    public async Task Commits_of_many_at_once_share_flushes_and_each_commit_has_had_one()
    {
        var folder = Directory.CreateTempSubdirectory("kommune-flush-").FullName;
        try
        {
            await using var database = new SqliteDatabase(Path.Combine(folder, "a.db"));
            await Write(database, "create table t_note (id text)");
            var before = database.Flushes;
            await Write(database, "insert into t_note values ('alone')");
            Assert.That(database.Flushes, Is.EqualTo(before + 1));

            before = database.Flushes;
            await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => Write(database, "insert into t_note values ('x')"))));
            Assert.That(database.Flushes - before, Is.GreaterThan(0).And.LessThanOrEqualTo(200));
            await using var reading = database.Begin(canWrite: false);
            Assert.That(await reading.Find<int>("select count(*) from t_note"), Is.EqualTo(201));
            var unflushed = database.Flushes;
            await reading.Commit();
            Assert.That(database.Flushes, Is.EqualTo(unflushed), "readers flush nothing");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a commit does.</summary>
    private static Task Wait(SharedFlush flush)
    {
        if (flush.Join() is { } group) return group;
        flush.Lead();
        return Task.CompletedTask;
    }

    private static async Task Write(SqliteDatabase database, string sql)
    {
        await using var work = database.Begin(canWrite: true);
#pragma warning disable CA1857 // The test's own words.
        await work.Execute(sql);
#pragma warning restore CA1857
        await work.Commit();
    }
}
