namespace Kommune.Migrations.Tests;

internal sealed class ScriptSourceTests
{
    [TestCase("0001_note.sql", 1, "note", ScriptKind.Expand, null)]
    [TestCase("0012_drop_old_notes.contract.sql", 12, "drop_old_notes", ScriptKind.Contract, null)]
    [TestCase("0003_index.expand.sqlserver.sql", 3, "index", ScriptKind.Expand, "sqlserver")]
    [TestCase("0004_index.sqlite.sql", 4, "index", ScriptKind.Expand, "sqlite")]
    public void A_name_tells_number_words_kind_and_engine(string file, int number, string words, ScriptKind kind, string? engine)
    {
        var script = new MigrationScript("notes", file, "");
        Assert.That((script.Number, script.Name, script.Kind, script.Engine), Is.EqualTo((number, words, kind, engine)));
    }

    [TestCase("note.sql"), TestCase("1_note.sql"), TestCase("0001-note.sql"), TestCase("0001_Note.sql"), TestCase("0001_note.oracle.sql")]
    [TestCase("0001_.sql"), TestCase("0001_note.txt"), TestCase("0000_note.sql"), TestCase("0001_note.sqlite.expand.sql"), TestCase("0001_note.sql\n")]
    public void A_name_of_another_shape_is_refused(string file) =>
        Assert.That(() => new MigrationScript("notes", file, ""), Throws.TypeOf<MigrationException>().With.Message.StartsWith(file + ":"));

    [Test]
    public void Two_scripts_with_one_number_are_refused() =>
        Assert.That(() => Ordered("0001_a.sql", "0001_b.sql"), Throws.TypeOf<MigrationException>().With.Message.EqualTo("0001_b.sql: number 0001 is already taken by 0001_a.sql in notes."));

    [Test]
    public void An_engines_own_file_has_the_same_words_and_kind() =>
        Assert.That(() => Ordered("0001_a.sql", "0001_b.sqlite.sql"), Throws.TypeOf<MigrationException>().With.Message.StartsWith("0001_b.sqlite.sql: only the engine may differ from 0001_a.sql"));

    [Test]
    public void A_missing_number_is_refused()
    {
        Assert.That(() => Ordered("0001_a.sql", "0003_c.sql"), Throws.TypeOf<MigrationException>().With.Message.EqualTo("0003_c.sql: there is no script 0002 before it in notes."));
        Assert.That(() => Ordered("0002_b.sql"), Throws.TypeOf<MigrationException>().With.Message.StartsWith("0002_b.sql"));
        Assert.That(() => Ordered("0002_b.sql", "0001_a.sql", "0001_a.sqlite.sql", "0003_c.sql"), Throws.Nothing);
    }

    [Test]
    public void Scripts_are_read_from_an_assembly_by_their_file_names()
    {
        var scripts = ScriptSource.FromAssembly(typeof(ScriptSourceTests).Assembly, "notes");
        Assert.That(scripts.Select(script => (script.File, script.Area)), Is.EqualTo([("0001_embedded.sql", "notes")]));
        Assert.That(scripts[0].Sql, Does.Contain("nt_embedded"));
    }

    private static IReadOnlyList<MigrationScript> Ordered(params string[] files) =>
        ScriptSource.Ordered(files.Select(file => new MigrationScript("notes", file, "")));
}
