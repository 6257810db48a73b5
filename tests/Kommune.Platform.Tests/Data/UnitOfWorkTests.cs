using System.Data.Common;
using Kommune.Contracts;
using Kommune.Platform.Data;
using Kommune.Testing;

namespace Kommune.Platform.Tests.Data;

internal sealed class UnitOfWorkTests : DatabaseTests
{
    private const string Insert = "insert into t_note (id) values (@id)";

    [Test]
    public async Task What_is_committed_is_there_and_what_is_not_is_gone()
    {
        await Add("kept");
        await using (var unit = Database.Begin(canWrite: true)) await unit.Execute(Insert, new { id = "dropped" });

        Assert.That(await Read(unit => unit.Query<string>("select id from t_note")), Is.EqualTo(["kept"]));
    }

    [Test]
    public async Task Nothing_is_opened_before_the_first_statement_nor_by_an_empty_commit()
    {
        await using var unit = Database.Begin(canWrite: true);
        Assert.That(unit.IsOpen, Is.False);
        await unit.Commit();
        Assert.That(unit.IsOpen, Is.False);

        await using var other = Database.Begin(canWrite: false);
        await other.Find<long>("select count(*) from t_note");
        Assert.That(other.IsOpen, Is.True);
    }

    [Test]
    public async Task A_reading_unit_sees_one_snapshot_while_others_write()
    {
        await using var reader = Database.Begin(canWrite: false);
        var before = await reader.Find<long>("select count(*) from t_note");
        await Add("a");

        Assert.That(await reader.Find<long>("select count(*) from t_note"), Is.EqualTo(before));
        Assert.That(await Count(), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_reading_unit_cannot_change_anything()
    {
        await using var unit = Database.Begin(canWrite: false);
        Assert.That(() => unit.Execute(Insert, new { id = "a" }), Throws.InvalidOperationException);
        Assert.That(() => unit.ExecuteOne(Insert, new { id = "a" }), Throws.InvalidOperationException);

        try
        {
            await unit.Query<int>("insert into t_note (id) values ('a')");
            await unit.Commit();
        }
        catch (DbException)
        {
            // SQL Server has no transactions that only read, and says nothing.
        }
        Assert.That(await Count(), Is.Zero, "not by the back door either");
    }

    [Test]
    public async Task A_connection_that_was_used_for_reading_can_write_when_its_turn_comes()
    {
        await Count();
        await Add("a");
        Assert.That(await Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_lost_race_is_a_stale_version()
    {
        await Add("a", "first");
        const string update = "update t_note set words = @words, version = version + 1 where id = 'a' and version = @version";
        await Write(unit => unit.ExecuteOne(update, new { words = "second", version = 1 }));

        Assert.That(() => Write(unit => unit.ExecuteOne(update, new { words = "lost", version = 1 })), Throws.TypeOf<StaleVersionException>());
        Assert.That(await Read(unit => unit.Find<string>("select words from t_note")), Is.EqualTo("second"));
    }

    [Test]
    public async Task Two_writers_who_read_first_and_write_afterwards_lose_no_update()
    {
        await Add("counter", "0");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await Write(async unit =>
                {
                    var value = await unit.Find<long>("select cast(words as integer) from t_note");
                    await Task.Yield();
                    await unit.Execute("update t_note set words = @value", new { value = $"{value + 1}" });
                });
        })));

        Assert.That(await Read(unit => unit.Find<string>("select words from t_note")), Is.EqualTo("80"));
    }

    [Test]
    public async Task A_writer_waits_for_another_process_only_at_its_beginning()
    {
        await using var other = TestDatabases.Another(Database); // has its own queue, as another process would
        await using var first = other.Begin(canWrite: true);
        await first.Execute(Insert, new { id = "first" });

        await using var second = Database.Begin(canWrite: true);
        var waiting = Task.Run(() => second.Execute(Insert, new { id = "second" }));
        await first.Commit();
        await waiting;
        await second.Commit();

        Assert.That(await Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_hook_runs_once_for_its_key_inside_the_transaction_in_the_order_of_registration()
    {
        var order = new List<string>();
        await using var unit = Database.Begin(canWrite: true);
        await unit.Execute(Insert, new { id = "work" });
        unit.BeforeCommit("audit", async () =>
        {
            order.Add("audit");
            await unit.Execute(Insert, new { id = "audit" });
        });
        unit.BeforeCommit("bus", () => { order.Add("bus"); return Task.CompletedTask; });
        unit.BeforeCommit("audit", () => { order.Add("audit again"); return Task.CompletedTask; });

        Assert.That(order, Is.Empty);
        await unit.Commit();

        Assert.That(order, Is.EqualTo(["audit", "bus"]));
        Assert.That(await Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_hook_may_register_another_and_a_key_that_has_had_its_turn_gets_a_new_one()
    {
        var order = new List<string>();
        await using var unit = Database.Begin(canWrite: true);
        unit.BeforeCommit("audit", () => { order.Add("audit"); return Task.CompletedTask; });
        unit.BeforeCommit("bus", () =>
        {
            order.Add("bus");
            unit.BeforeCommit("audit", () => { order.Add("late audit"); return unit.Execute(Insert, new { id = "late" }); });
            return Task.CompletedTask;
        });
        await unit.Commit();

        Assert.That(order, Is.EqualTo(["audit", "bus", "late audit"]));
        Assert.That(await Count(), Is.EqualTo(1), "a hook may be the first to open the connection");
    }

    [Test]
    public async Task A_failing_hook_rolls_everything_back_and_no_action_after_the_commit_runs()
    {
        var told = false;
        await using var unit = Database.Begin(canWrite: true);
        await unit.Execute(Insert, new { id = "a" });
        unit.AfterCommit(() => told = true);
        unit.BeforeCommit("audit", () => throw new IOException("no"));

        Assert.That(unit.Commit, Throws.TypeOf<IOException>());
        Assert.That(await Count(), Is.Zero);
        Assert.That(told, Is.False);
    }

    [Test, NotOnSqlServer("Has no constraints that wait for the commit.")]
    public async Task A_commit_that_fails_rolls_back_and_says_why()
    {
        await Define("create table t_late (note_id {{text}} references t_note (id) deferrable initially deferred)");
        await using var unit = Database.Begin(canWrite: true);
        await unit.Execute("insert into t_late values ('nobody')");

        Assert.That(unit.Commit, Throws.InstanceOf<DbException>().With.Message.Contains("foreign key").IgnoreCase);
        Assert.That(await Read(other => other.Find<long>("select count(*) from t_late")), Is.Zero);
        Assert.That(() => unit.Query<int>("select 1"), Throws.InvalidOperationException);
        await Add("the next writer gets its turn");
    }

    [Test]
    public async Task Actions_after_the_commit_see_the_stored_rows_and_one_that_fails_stops_neither_the_others_nor_the_answer()
    {
        var seen = -1L;
        await using var unit = Database.Begin(canWrite: true);
        await unit.Execute(Insert, new { id = "a" });
        unit.AfterCommit(() => throw new IOException("no"));
        unit.AfterCommit(() => seen = Count().GetAwaiter().GetResult());
        await unit.Commit();

        Assert.That(seen, Is.EqualTo(1));
    }

    [Test]
    public async Task After_a_failed_statement_nothing_more_is_done()
    {
        await Add("a");
        await using var unit = Database.Begin(canWrite: true);
        await unit.Execute(Insert, new { id = "b" });
        var failure = await Assert.CatchAsync<DbException>(() => unit.Execute(Insert, new { id = "a" }));

        Assert.That(Database.Dialect.IsUniqueViolation(failure!), Is.True);
        Assert.That(() => unit.Execute(Insert, new { id = "c" }), Throws.InvalidOperationException);
        Assert.That(unit.Commit, Throws.InvalidOperationException);
        Assert.That(await Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_statements_at_once_wait_for_each_other()
    {
        await using var blocker = Database.Begin(canWrite: true);
        await blocker.Execute(Insert, new { id = "a" });

        await using var unit = Database.Begin(canWrite: true);
        var waiting = unit.Execute(Insert, new { id = "b" });
        var behind = unit.Query<string>("select id from t_note order by id");
        Assert.That(behind.IsCompleted, Is.False);

        await blocker.Commit();
        await waiting;
        Assert.That(await behind, Is.EqualTo(["a", "b"]));
        await unit.Commit();
        Assert.That(await Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Top_gives_the_first_rows_only()
    {
        foreach (var id in "cab") await Add(id.ToString());
        Assert.That(await Read(unit => unit.Top<string>("select id from t_note where id <> @without order by id", 1, new { without = "a" })),
            Is.EqualTo(["b"]));
        Assert.That(await Read(unit => unit.Top<string>("select id from t_note where id in @ids order by id", 9, new { ids = new[] { "c", "a" } })),
            Is.EqualTo(["a", "c"]));
    }

    [Test]
    public async Task Find_gives_nothing_when_there_is_no_row()
    {
        Assert.That(await Read(unit => unit.Find<string>("select id from t_note")), Is.Null);
        Assert.That(await Read(unit => unit.Find<long?>("select version from t_note")), Is.Null);
    }
}
