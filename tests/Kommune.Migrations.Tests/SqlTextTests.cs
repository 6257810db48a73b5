namespace Kommune.Migrations.Tests;

internal sealed class SqlTextTests
{
    [Test]
    public void Semicolons_in_texts_names_and_comments_do_not_end_a_statement() =>
        Assert.That(SqlText.Statements("""
            -- a; b
            insert into nt_a values ('it''s; so', "x;y"); /* c; d */
            ;
            update nt_a set b = '--' where [c;d] = 1 -- no end
            """), Is.EqualTo(["insert into nt_a values ('it''s; so', \"x;y\")", "update nt_a set b = '--' where [c;d] = 1"]));

    [Test]
    public void A_trigger_is_one_statement() =>
        Assert.That(SqlText.Statements("""
            create trigger tr_nt_a before update on nt_a begin
              select case when new.id = 1 then raise(abort, 'no; never') end;
              delete from nt_a where id = 2;
            end;
            create table nt_b (id integer);
            """).Select(statement => statement.Split(' ')[1]), Is.EqualTo(["trigger", "table"]));

    [TestCase(""), TestCase("  \n"), TestCase("-- only a comment"), TestCase(";;")]
    public void A_script_without_statements_has_none(string sql) => Assert.That(SqlText.Statements(sql), Is.Empty);

    [TestCase("create table nt_a (id text)")]
    [TestCase("CREATE TABLE IF NOT EXISTS \"nt_a\" (id text)")]
    [TestCase("create table [nt_a] (id text references kp_person (id))", Description = "a module may point to the platform's rows")]
    [TestCase("create unique index ix_a on nt_a (id)")]
    [TestCase("create trigger tr_a before delete on nt_a begin select raise(abort, 'kept'); end")]
    [TestCase("drop index ix_nt_a")]
    [TestCase("alter table dbo.nt_a add b int")]
    [TestCase("insert into nt_a select id from kp_person")]
    [TestCase("delete from nt_a")]
    public void A_script_may_do_this_with_its_own_tables(string sql) => Assert.That(() => Check(sql), Throws.Nothing);

    [TestCase("create table a (id text)")]
    [TestCase("create table [kp_person] (id text)")]
    [TestCase("drop table if exists main.kp_person")]
    [TestCase("create index ix_a on kp_person (id)")]
    [TestCase("create trigger tr_a after update on kp_person begin delete from nt_a; end")]
    [TestCase("alter table nt_a rename to kp_a")]
    [TestCase("insert into kp_person values (1)")]
    [TestCase("update kp_person set name = 'x'")]
    [TestCase("delete from kp_audit")]
    [TestCase("attach database 'other.db' as other")]
    [TestCase("pragma foreign_keys = off")]
    [TestCase("commit")]
    [TestCase("replace into kp_person values (1)")]
    [TestCase("with x as (select 1) delete from kp_audit")]
    public void A_script_may_not_do_this(string sql) =>
        Assert.That(() => Check(sql), Throws.TypeOf<MigrationException>().With.Message.StartsWith("0001_a.sql: "));

    private static void Check(string sql)
    {
        var script = new MigrationScript("notes", "0001_a.sql", sql);
        foreach (var statement in SqlText.Statements(sql)) TableOwnership.Check(script, new MigrationArea("notes", ["nt_"]), statement);
    }
}
