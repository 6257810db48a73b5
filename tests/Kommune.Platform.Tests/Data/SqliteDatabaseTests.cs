using System.Data.Common;
using Kommune.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Kommune.Platform.Tests.Data;

internal sealed class SqliteDatabaseTests : DatabaseTests
{
    protected override Database NewDatabase() => new SqliteDatabase(Path.Combine(Folder, "fjellhavn.db"));

    [Test]
    [Property("Rule", "R98")]
    public async Task Names_sort_as_a_Norwegian_reader_expects()
    {
        string[] expected = ["Anne", "Ánne", "Birger", "Čearro", "Nils", "Ŋuoráš", "Olav", "Zara", "Ærlig", "Ødegård", "Ås", "Aasen", "Åste"];
        foreach (var name in expected.Reverse()) await Add(name);

        Assert.That(await Read(unit => unit.Query<string>("select id from t_note order by id collate NB")), Is.EqualTo(expected));
    }

    [TestCase("a", "z"), TestCase("z", "æ"), TestCase("æ", "ø"), TestCase("ø", "å"), TestCase("å", "aa"), TestCase("z", "aa"), TestCase("aa", "åb")]
    public void Letters_stand_in_this_order(string first, string second)
    {
        Assert.That(NorwegianOrder.Compare(first, second), Is.Negative);
        Assert.That(NorwegianOrder.Compare(second, first), Is.Positive);
    }

    [Test]
    public async Task Texts_that_sort_alike_are_still_different_texts()
    {
        await Add("é");
        await Add("e\u0301");
        Assert.That(await Read(unit => unit.Find<long>("select count(*) from (select id from t_note group by id collate NB)")), Is.EqualTo(2));
    }

    [TestCase("ÅSE", "åse"), TestCase("  Kari   Nordmann ", "kari nordmann"), TestCase("A\u030Ase", "åse"), TestCase("Áŋgár ČEARRO", "áŋgár čearro"), TestCase("ÆØÅ", "æøå"), TestCase("", "")]
    [Property("Rule", "R98")]
    public void Text_to_search_in_has_one_form(string text, string expected) => Assert.That(SearchText.Normalise(text), Is.EqualTo(expected));

    [TestCase("ŋGÁR", true), TestCase("Čearro", true), TestCase("cearro", false), TestCase("100%", false), TestCase("_ngár", false)]
    [Property("Rule", "R98")]
    public async Task Search_finds_letters_in_any_case_and_takes_wildcards_as_plain_characters(string search, bool found)
    {
        await Add("a", SearchText.Normalise("Áŋgár Čearro"));
        var rows = await Read(unit => unit.Query<string>("select id from t_note where words like @pattern escape '!'", new { pattern = SearchText.Containing(search) }));
        Assert.That(rows, Has.Count.EqualTo(found ? 1 : 0));
    }

    [Test]
    public async Task A_percent_sign_that_is_in_the_text_is_found()
    {
        await Add("a", SearchText.Normalise("50% stilling!"));
        Assert.That(await Read(unit => unit.Query<string>("select id from t_note where words like @p escape '!'", new { p = SearchText.StartingWith("50%") })), Has.Count.EqualTo(1));
        Assert.That(await Read(unit => unit.Query<string>("select id from t_note where words like @p escape '!'", new { p = SearchText.Containing("ing!") })), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_one_user_of_a_pooled_connection_sets_the_next_does_not_get()
    {
        await using (var careless = await Database.Connect())
        {
            await Run(careless, "pragma foreign_keys = off");
            await Run(careless, "pragma synchronous = off");
            await Run(careless, "pragma query_only = on");
        }

        await using (var next = await Database.Connect())
        {
            Assert.That(await Ask(next, "pragma foreign_keys"), Is.EqualTo(1));
            Assert.That(await Ask(next, "pragma synchronous"), Is.EqualTo(2), "FULL");
            Assert.That(await Ask(next, "pragma query_only"), Is.Zero);
            Assert.That(await Ask(next, "pragma busy_timeout"), Is.EqualTo(2000));
        }
        Assert.That(
            () => Write(unit => unit.Execute("insert into t_line (note_id) values ('nobody')")),
            Throws.InstanceOf<SqliteException>().With.Message.Contains("FOREIGN KEY"));
    }

    [Test]
    public async Task The_file_is_in_wal_mode_and_readers_and_writers_are_as_safe_as_each_other()
    {
        Assert.That(await Read(unit => unit.Find<string>("pragma journal_mode")), Is.EqualTo("wal"));
        Assert.That(await Read(unit => unit.Find<long>("pragma synchronous")), Is.EqualTo(2));
        Assert.That(await Read(unit => unit.Find<long>("pragma foreign_keys")), Is.EqualTo(1));
    }

    [Test]
    public async Task Ids_and_instants_are_stored_in_forms_that_sort()
    {
        var id = Guid.CreateVersion7();
        await Write(unit => unit.Execute("insert into t_note (id, words) values (@id, @at)", new { id, at = new DateTimeOffset(2026, 7, 1, 1, 0, 0, TimeSpan.FromHours(2)).AddTicks(1_239_999) }));
        Assert.That(await Read(unit => unit.Find<string>("select id from t_note")), Is.EqualTo(id.ToString().ToLowerInvariant()));
        Assert.That(await Read(unit => unit.Find<string>("select words from t_note")), Is.EqualTo("2026-06-30 23:00:00.123"));
    }

    [Test]
    public void Busy_is_worth_another_try_and_a_broken_rule_is_not()
    {
        Assert.That(Database.Dialect.IsTransient(new SqliteException("database is locked", 5, 517)), Is.True);
        Assert.That(Database.Dialect.IsTransient(new SqliteException("table is locked", 6, 262)), Is.True);
        Assert.That(Database.Dialect.IsTransient(new SqliteException("constraint", 19, 2067)), Is.False);
        Assert.That(Database.Dialect.IsUniqueViolation(new SqliteException("constraint", 19, 2067)), Is.True);
        Assert.That(Database.Dialect.IsUniqueViolation(new SqliteException("constraint", 19, 787)), Is.False, "a foreign key");
    }

    [Test]
    public void A_second_process_on_the_same_file_is_refused_with_the_files_name()
    {
        var file = Path.Combine(Folder, "locked.db");
        using (DatabaseLock.Take(file))
            Assert.That(() => DatabaseLock.Take(file), Throws.TypeOf<DatabaseInUseException>().With.Message.StartsWith(file).And.Message.Contains("stop the other first"));

        Assert.That(() => DatabaseLock.Take(file).Dispose(), Throws.Nothing, "free again");
    }

    private static async Task Run(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> Ask(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
