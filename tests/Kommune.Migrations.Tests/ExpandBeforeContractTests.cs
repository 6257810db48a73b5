using System.Data.Common;

namespace Kommune.Migrations.Tests;

/// <summary>The version before works on the tables of the version after it: what takes away says so in its name, and waits.</summary>
internal sealed class ExpandBeforeContractTests : MigrationTests
{
    private static readonly MigrationScript First = Script("0001_note.sql", "create table nt_note (id {{id}} not null primary key, words {{text}}, colour {{text}});");
    private static readonly MigrationScript Away = Script("0002_away.contract.sql", "alter table nt_note drop column colour;");
    private static readonly MigrationScript More = Script("0003_more.sql", "alter table nt_note add place {{text}} null;");

    [TestCase("drop table nt_note")]
    [TestCase("drop view nt_note")]
    [TestCase("alter table nt_note rename to nt_notes")]
    [TestCase("alter table nt_note rename column words to text")]
    [TestCase("alter table nt_note drop column colour")]
    [TestCase("ALTER  TABLE nt_note\n DROP colour")]
    [TestCase("alter table nt_note add size {{int}} not null")]
    [TestCase("alter table nt_note alter column words {{key}} not null")]
    [TestCase("alter table nt_note alter column words set not null")]
    [TestCase("alter table nt_note add constraint nt_note_words_ck check (words <> '')")]
    [TestCase("create unique index nt_note_words_ix on nt_note (words)")]
    public async Task What_takes_away_renames_or_tightens_must_be_named_contract(string statement)
    {
        await Run(First);
        Assert.That(() => Run(First, Script("0002_away.sql", $"{statement};")),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("notes/0002_away.sql takes away, renames or tightens"));
    }

    [TestCase("alter table nt_note add size {{int}} null")]
    [TestCase("alter table nt_note add size {{int}} not null default 0")]
    [TestCase("create index nt_note_words_ix on nt_note (words)")]
    [TestCase("update nt_note set words = 'drop table'")]
    [TestCase("create table nt_new (id {{id}} not null); create unique index nt_new_ix on nt_new (id); alter table nt_new add size {{int}} not null default 1; drop table nt_new")]
    public async Task What_adds_needs_no_other_name(string statements)
    {
        Assert.That(await Run(First, Script("0002_more.sql", $"{statements};")), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task What_takes_away_waits_until_no_host_of_another_version_is_alive()
    {
        var other = (string?)"host one (1.0.0)";
        Assert.That(await Run(() => other, First, Away), Is.EqualTo(["0001_note.sql"]), "the program works with and without it");
        Assert.That(await Columns(), Is.EqualTo(3));
        other = null;
        Assert.That(await Run(() => other, First, Away), Is.EqualTo(["0002_away.contract.sql"]));
        Assert.That(await Columns(), Is.EqualTo(2));
    }

    [Test]
    public async Task What_stands_behind_a_script_that_waits_says_whom_it_waits_for()
    {
        Assert.That(() => Run(() => "host one (1.0.0)", First, Away, More),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("notes/0002_away.contract.sql takes away what host one (1.0.0) may still use"));
        Assert.That(await Columns(), Is.EqualTo(3));
    }

    private async Task<IReadOnlyList<string>> Run(Func<string?> other, params MigrationScript[] scripts)
    {
        var runner = new MigrationRunner(new SqliteMigrationEngine(), TimeProvider.System, otherVersion: (DbTransaction _, CancellationToken _) => Task.FromResult(other()));
        await using var connection = await Open();
        return [.. (await runner.Run(connection, Notes, scripts)).Select(script => script.File)];
    }

    private Task<long> Columns() => Count("pragma_table_info('nt_note')");
}
