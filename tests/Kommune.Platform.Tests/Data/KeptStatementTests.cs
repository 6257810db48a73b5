using Kommune.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Kommune.Platform.Tests.Data;

/// <summary>Connections and statements are kept between units of work; nobody may notice.</summary>
internal sealed class KeptStatementTests : DatabaseTests
{
    protected override Database NewDatabase() => new SqliteDatabase(Path.Combine(Folder, "fjellhavn.db"));

    [Test]
    public async Task A_statement_that_is_run_again_has_the_values_of_this_time()
    {
        await Add("a", "one");
        await Add("b", null);
        await Add("c", "three");

        Task<IReadOnlyList<string>> Words(string id) => Read(unit => unit.Query<string>("select words from t_note where id = @id", new { id }));
        Assert.That(await Words("a"), Is.EqualTo(["one"]));
        Assert.That(await Words("b"), Is.EqualTo(new string?[] { null }));
        Assert.That(await Words("c"), Is.EqualTo(["three"]));
        Assert.That(await Words("d"), Is.Empty);
    }

    [Test]
    public async Task A_statement_knows_of_a_table_that_was_changed_since()
    {
        await Add("a", "one");
        const string everything = "select * from t_note";
        await Read(unit => unit.Query<object>(everything));

        await Write(unit => unit.Execute("alter table t_note add more integer null"));
        await Write(unit => unit.Execute("update t_note set more = 7"));

        var row = (IDictionary<string, object>)(await Read(unit => unit.Query<object>(everything)))[0];
        Assert.That(row["more"], Is.EqualTo(7));
    }

    [Test]
    public async Task A_connection_whose_statement_failed_goes_to_nobody_else()
    {
        await using (var unit = Database.Begin(canWrite: true))
        {
            await unit.Execute("create temp table t_left_behind (id integer)");
            Assert.That(() => unit.Execute("insert into t_nowhere (id) values (1)"), Throws.InstanceOf<SqliteException>());
        }
        await Write(async unit => Assert.That(await unit.Find<long>("select count(*) from sqlite_temp_master"), Is.Zero));
    }

    [Test]
    public async Task What_was_not_committed_is_not_seen_by_the_next_user_of_the_connection()
    {
        await using (var unit = Database.Begin(canWrite: true))
            await unit.Execute("insert into t_note (id, words) values ('x', 'y')");

        await Write(async unit => Assert.That(await unit.Find<long>("select count(*) from t_note"), Is.Zero));
    }

    [Test]
    public async Task A_reader_s_connection_never_writes_and_never_becomes_a_writer_s()
    {
        await Read(unit => unit.Find<long>("select count(*) from t_note"));
        await Add("a", "one");
        Assert.That(() => Read(unit => unit.Query<string>("insert into t_note (id) values ('b')")), Throws.InstanceOf<SqliteException>().With.Message.Contains("readonly"));
    }

    [Test]
    public async Task No_more_connections_wait_than_there_is_room_for_and_the_oldest_is_closed()
    {
        var idle = new IdleConnections(most: 2);
        var database = (SqliteDatabase)Database;
        KeptConnection[] connections = [new(), new(), new()];
        foreach (var connection in connections)
        {
            connection.ConnectionString = "Data Source=:memory:";
            await connection.OpenAsync();
            idle.Put(database, canWrite: false, connection);
        }

        Assert.That(idle.Count, Is.EqualTo(2));
        Assert.That(connections.Select(one => one.State == System.Data.ConnectionState.Open), Is.EqualTo([false, true, true]));
        Assert.That(idle.Take(database, canWrite: true), Is.Null, "kept for readers");
        Assert.That(idle.Take(database, canWrite: false), Is.SameAs(connections[2]), "the latest is the warmest");

        idle.Close(database);
        Assert.That(connections[1].State, Is.EqualTo(System.Data.ConnectionState.Closed));
        await connections[2].DisposeAsync();
    }

    [Test]
    public async Task Very_many_different_statements_are_not_all_kept()
    {
        await Add("a", "one");
        for (var count = 1; count <= 450; count++)
        {
            string[] ids = [.. Enumerable.Range(0, count % 230).Select(number => $"{number}"), "a"];
            Assert.That(await Read(unit => unit.Find<long>("select count(*) from t_note where id in @ids", new { ids })), Is.EqualTo(1));
        }
    }
}
