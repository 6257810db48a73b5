using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Kommune.Migrations.Tests;

internal sealed class MigrationRunnerTests : MigrationTests
{
    private static readonly MigrationScript First = Script("0001_note.sql", "-- what people wrote\ncreate table nt_note (id {{id}} not null primary key, words {{text}});\n");
    private static readonly MigrationScript Second = Script("0002_colour.expand.sql", "alter table nt_note add column colour {{text}};");
    private static readonly MigrationScript Third = Script("0003_blue.sql", "update nt_note set colour = 'blue';");

    [Test]
    public async Task Scripts_are_applied_once_in_the_order_of_their_numbers()
    {
        Assert.That(await Run(Third, First, Second), Is.EqualTo(["0001_note.sql", "0002_colour.expand.sql", "0003_blue.sql"]));
        Assert.That(await Run(First, Second, Third), Is.Empty);
        Assert.That(await Count("kp_migration where area = 'notes'"), Is.EqualTo(3));
    }

    [Test]
    public async Task Only_what_is_new_is_applied()
    {
        await Run(First);
        Assert.That(await Run(First, Second), Is.EqualTo(["0002_colour.expand.sql"]));
    }

    [Test]
    public async Task Pending_and_dry_run_tell_what_would_be_done_and_do_nothing()
    {
        await using var connection = await Open();
        await Runner.Run(connection, Notes, [First]);

        Assert.That(await Runner.Pending(connection, Notes, [First, Second]), Is.EqualTo([Second]));
        Assert.That((await Runner.DryRun(connection, Notes, [First, Second])).ReplaceLineEndings("\n"),
            Is.EqualTo("-- notes/0002_colour.expand.sql\nalter table nt_note add column colour text;\n\n"));
        Assert.That(await Count("kp_migration"), Is.EqualTo(1));
    }

    [Test]
    public async Task Areas_count_for_themselves()
    {
        await using var connection = await Open();
        await Runner.Run(connection, Notes, [First]);
        var other = new MigrationArea("plans", ["pl_"]);
        var applied = await Runner.Run(connection, other, [new MigrationScript("plans", "0001_plan.sql", "create table pl_plan (id {{id}});")]);

        Assert.That(applied, Has.Count.EqualTo(1));
        Assert.That(await Count("kp_migration where number = 1"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_script_that_was_changed_after_it_was_applied_stops_everything()
    {
        await Run(First);
        Assert.That(() => Run(Script("0001_note.sql", First.Sql + "-- one more thought"), Second),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("notes/0001_note.sql has been changed"));
        Assert.That(await Count("kp_migration"), Is.EqualTo(1));
    }

    [Test]
    public async Task What_an_editor_or_a_checkout_changes_is_no_change()
    {
        await Run(First);
        Assert.That(await Run(Script("0001_note.sql", "\uFEFF" + First.Sql.Replace("\n", "  \r\n", StringComparison.Ordinal) + "\r\n\r\n")), Is.Empty);
    }

    [Test]
    public async Task A_database_that_is_newer_than_the_program_is_refused()
    {
        await Run(First, Second);
        Assert.That(() => Run(First), Throws.TypeOf<MigrationException>()
            .With.Message.StartsWith("notes/0002_colour.sql has been applied").And.Message.Contains("the database is newer"));
    }

    [Test]
    public async Task An_applied_script_keeps_its_name()
    {
        await Run(First);
        Assert.That(() => Run(Script("0001_notes.sql", First.Sql)), Throws.TypeOf<MigrationException>().With.Message.Contains("under the name note."));
    }

    [Test]
    public async Task A_script_that_fails_half_way_leaves_nothing_and_names_file_and_statement()
    {
        var broken = Script("0002_colours.sql", "create table nt_colour (id {{id}});\ninsert into nt_colour values ('a');\ninsert into nt_nowhere\n  values ('b');");

        Assert.That(() => Run(First, broken), Throws.TypeOf<MigrationException>()
            .With.Message.StartsWith("notes/0002_colours.sql: ").And.Message.EndsWith("In: insert into nt_nowhere values ('b')"));

        Assert.That(await Tables("nt_colour"), Is.Zero);
        Assert.That(await Tables("nt_note"), Is.EqualTo(1), "the script before it stands");
        Assert.That(await Count("kp_migration"), Is.EqualTo(1));
        Assert.That(await Run(First, Script("0002_colours.sql", "create table nt_colour (id {{id}});")), Has.Count.EqualTo(1), "it can be mended");
    }

    [Test]
    public async Task A_table_can_be_rebuilt_while_others_point_to_it()
    {
        await Run(
            First,
            Script("0002_line.sql", "create table nt_line (note_id {{id}} not null references nt_note (id) on delete cascade);"),
            Script("0003_rows.sql", "insert into nt_note (id) values ('a'); insert into nt_line values ('a');"),
            Script("0004_rebuild.contract.sql", """
                create table nt_note_new (id {{id}} not null primary key);
                insert into nt_note_new select id from nt_note;
                drop table nt_note;
                alter table nt_note_new rename to nt_note;
                """));

        Assert.That(await Count("nt_line"), Is.EqualTo(1));
        Assert.That(await Count("nt_note"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_script_that_leaves_rows_pointing_nowhere_is_rolled_back()
    {
        await Run(First);
        var dangling = Script("0002_line.sql", "create table nt_line (note_id {{id}} references nt_note (id)); insert into nt_line values ('nobody');");
        Assert.That(() => Run(First, dangling), Throws.TypeOf<MigrationException>()
            .With.Message.EqualTo("notes/0002_line.sql: a row of nt_line points to a row of nt_note that does not exist"));
        Assert.That(await Tables("nt_line"), Is.Zero);
    }

    [Test]
    public async Task Foreign_keys_are_enforced_again_after_a_run_whether_it_went_well_or_not()
    {
        await using var connection = await Open();
        await Runner.Run(connection, Notes, [First]);
        Assert.That(await ForeignKeys(connection), Is.EqualTo(1));
        Assert.That(() => Runner.Run(connection, Notes, [First, Script("0002_bad.sql", "insert into nt_x values (1);")]), Throws.TypeOf<MigrationException>());
        Assert.That(await ForeignKeys(connection), Is.EqualTo(1));
    }

    [Test]
    public async Task Four_runners_at_once_apply_each_script_exactly_once()
    {
        MigrationScript[] scripts =
        [
            First,
            Script("0002_row.sql", "insert into nt_note (id, words) values ('a', '0');"),
            .. Enumerable.Range(3, 8).Select(number => Script($"{number:0000}_add.sql", $"update nt_note set words = words + 1; create table nt_t{number} (id {{{{id}}}});")),
        ];

        // All connections are open before the first runner starts, so that they really meet.
        var connections = new List<DbConnection>();
        for (var i = 0; i < 4; i++) connections.Add(await Open());
        var applied = await Task.WhenAll(connections.Select(connection => Task.Run(() => Runner.Run(connection, Notes, scripts))));
        foreach (var connection in connections) await connection.DisposeAsync();

        Assert.That(applied.Sum(one => one.Count), Is.EqualTo(scripts.Length));
        Assert.That(await Count("nt_note where words = '8'"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_runner_that_was_overtaken_while_it_waited_applies_nothing()
    {
        var slow = new MigrationRunner(new OvertakenEngine(() => Run(First)), TimeProvider.System);
        await using var connection = await Open();

        Assert.That(await slow.Run(connection, Notes, [First]), Is.Empty);
        Assert.That(await Count("kp_migration"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_number_that_was_passed_by_cannot_be_used_later()
    {
        await Run(First, Second, Third);
        await using (var connection = await Open())
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "delete from kp_migration where number = 2";
            await command.ExecuteNonQueryAsync();
        }
        Assert.That(() => Run(First, Second, Third), Throws.TypeOf<MigrationException>().With.Message.StartsWith("notes/0002_colour.expand.sql is new, but comes before number 0003"));
    }

    [Test]
    public async Task Each_type_token_has_a_type()
    {
        await Run(Script("0001_all.sql",
            "create table nt_all (a {{id}}, b {{key}}, c {{text}}, d {{instant}}, e {{date}}, f {{bool}}, g {{int}}, h {{long}}, i {{bytes}});"));
        Assert.That(await Tables("nt_all"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_unknown_type_token_is_refused_before_anything_is_done()
    {
        Assert.That(() => Run(First, Script("0002_price.sql", "alter table nt_note add column price {{money}};")),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("0002_price.sql: {{money}} is not a type token. Known are {{id}}"));
        Assert.That(await Tables("nt_note"), Is.Zero);
    }

    [Test]
    public async Task The_own_file_of_an_engine_goes_before_the_file_for_all()
    {
        await Run(
            Script("0001_note.sql", "create table nt_all (id {{id}});"),
            Script("0001_note.sqlite.sql", "create table nt_own (id {{id}});"),
            Script("0001_note.postgres.sql", "create table nt_other (id {{id}});"));
        Assert.That(await Tables("nt_own"), Is.EqualTo(1));
        Assert.That(await Tables("nt_all") + await Tables("nt_other"), Is.Zero);
    }

    [Test]
    public void A_script_that_exists_for_other_engines_only_is_refused() =>
        Assert.That(() => Run(Script("0001_note.postgres.sql", "")), Throws.TypeOf<MigrationException>()
            .With.Message.EqualTo("0001_note.postgres.sql: there is no such script for sqlite."));

    private static async Task<object?> ForeignKeys(DbConnection connection)
    {
        await using var command = ((SqliteConnection)connection).CreateCommand();
        command.CommandText = "pragma foreign_keys";
        return await command.ExecuteScalarAsync();
    }
}
