using Kommune.Platform.Data;
using Kommune.Testing;
using Npgsql;

namespace Kommune.Platform.Tests.Data;

/// <summary>The wire to a server is cut or slow: what is not certain is not repeated, nothing is stored by half, and the next one is served.</summary>
[NonParallelizable]
internal sealed class CutWireTests
{
    private string _server = null!;
    private Wire _wire = null!;
    private PostgresDatabase _database = null!;

    [SetUp]
    public async Task Connect()
    {
        _server = PostgresServer.NewDatabase();
        _wire = new Wire(new NpgsqlConnectionStringBuilder(_server).Port);
        _database = new PostgresDatabase(new NpgsqlConnectionStringBuilder(_server) { Port = _wire.Port, Pooling = true }.ConnectionString);
        await using var work = _database.Begin(canWrite: true);
        await work.Execute("create table t_note (words text)");
        await work.Commit();
    }

    [TearDown]
    public async Task Disconnect()
    {
        await _database.DisposeAsync();
        _wire.Dispose();
        PostgresServer.Drop(_server);
    }

    [Test]
    public async Task What_was_begun_when_the_wire_was_cut_leaves_nothing()
    {
        await using (var work = _database.Begin(canWrite: true))
        {
            await Note(work, "first");
            _wire.Cut();
            Assert.That(() => Note(work, "second"), Throws.Exception.Matches<Exception>(failure => _database.Dialect.IsAway(failure!)));
            Assert.That(work.Commit, Throws.InvalidOperationException, "half of it");
        }
        Assert.That(await Notes(), Is.Empty);
        await Write("next");
        Assert.That(await Notes(), Is.EqualTo(["next"]));
    }

    [Test]
    public async Task A_beginning_is_tried_again_since_nothing_has_been_decided_on_it()
    {
        _wire.CutAtNextAnswer = true;
        await Write("once");
        Assert.That(_wire.CutAtNextAnswer, Is.False, "it was cut");
        Assert.That(await Notes(), Is.EqualTo(["once"]));
    }

    [Test]
    public async Task A_commit_whose_answer_is_lost_is_an_error_and_is_not_done_again()
    {
        await using (var work = _database.Begin(canWrite: true))
        {
            var promised = false;
            work.AfterCommit(() => promised = true);
            await Note(work, "once");
            _wire.CutAtNextAnswer = true;
            Assert.That(work.Commit, Throws.Exception.Matches<Exception>(failure => _database.Dialect.IsAway(failure!)));
            Assert.That(promised, Is.False);
        }
        Assert.That(await Notes(), Is.EqualTo(["once"]), "the server had it; nobody was told so");
    }

    [Test]
    public async Task A_slow_server_is_waited_for()
    {
        _wire.Delay = TimeSpan.FromMilliseconds(20);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Write($"{number}")));
        Assert.That(await Notes(), Is.EquivalentTo(["0", "1", "2", "3"]));
    }

    private static Task<int> Note(UnitOfWork work, string words) => work.Execute("insert into t_note (words) values (@words)", new { words });

    private async Task Write(string words)
    {
        await using var work = _database.Begin(canWrite: true);
        await Note(work, words);
        await work.Commit();
    }

    private async Task<IReadOnlyList<string>> Notes()
    {
        await using var work = _database.Begin(canWrite: false);
        return await work.Query<string>("select words from t_note order by words");
    }
}
