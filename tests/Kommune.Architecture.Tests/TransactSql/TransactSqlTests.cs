using Kommune.AuditCheck;
using Kommune.Migrations;
using Kommune.Platform.Data;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;

namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>
/// SQL Server is not on every machine: its parser is. Every script, and every statement the platform, the host and the modules can issue, is
/// T-SQL on tables and columns that exist.
/// </summary>
internal sealed class TransactSqlTests
{
    private static readonly Lazy<(Schema Schema, IReadOnlyList<string> Mistakes)> Migrated = new(Migrate);

    private static Schema Schema => Migrated.Value.Schema;

    private static readonly HashSet<string> OtherEngines = [nameof(IMigrationEngine), nameof(SqliteMigrationEngine), nameof(PostgresMigrationEngine), nameof(SqliteDatabase), nameof(PostgresDatabase)];

    private static IEnumerable<string> Assemblies =>
        [typeof(ModuleCatalog).Assembly.Location, typeof(MigrationRunner).Assembly.Location, Path.Combine(AppContext.BaseDirectory, "Kommune.Host.dll"),
            .. World.Catalog.Modules.Select(module => module.Assembly.Location)];

    [Test]
    public void Every_script_runs_on_SQL_Server() => Assert.That(Migrated.Value.Mistakes, Is.Empty);

    [Test]
    public void Every_statement_is_T_SQL_on_tables_and_columns_that_exist()
    {
        var statements = Assemblies.SelectMany(IssuedSql.Of).Where(issued => !OtherEngines.Contains(issued.Type) && issued.Sql != TableLines.Query).ToList();
        Assert.That(statements, Has.Count.GreaterThan(300), "found, not only looked for");
        Assert.That(string.Join('\n', statements.SelectMany(issued => StatementCheck.Of(Schema, issued).Select(mistake => $"{issued.Type}: {mistake}: {issued.Sql}"))), Is.Empty);
    }

    [Test]
    public void The_walk_through_the_code_misses_no_statement()
    {
        var walked = Assemblies.SelectMany(IssuedSql.Of).Select(issued => issued.Sql).ToHashSet();
        var all = Assemblies.SelectMany(Rules.AssemblyText.Literals).Where(text => IssuedSql.LooksLikeSql(text));
        Assert.That(all.Except(walked), Is.Empty);
    }

    [TestCase("select given_nam from kp_person", "no table here has a column given_nam")]
    [TestCase("select p.given_nam from kp_person p", "p has no column given_nam")]
    [TestCase("select given_name from kp_persons", "there is no table kp_persons")]
    [TestCase("select q.given_name from kp_person p", "nothing here is called q")]
    [TestCase("select id from kp_person where id in (select persn_id from kp_employment)", "no table here has a column persn_id")]
    [TestCase("select x.id from (select id, given_name as name from kp_person) x where x.given_name = @n", "x has no column given_name")]
    [TestCase("with x as (select id from kp_person) select x.name from x", "x has no column name")]
    [TestCase("select p.id from kp_person p join kp_employment e on e.person_id = p.id where kind = @k", "no table here has a column kind")]
    [TestCase("select p.phone from kp_person p join kp_employment e on id = e.person_id", "id may be of more than one table")]
    [TestCase("insert into kp_person (id, nam) values (@id, @name)", "no table here has a column nam")]
    [TestCase("insert into kp_person (id, given_name) values (@id)", "2 columns and 1 values")]
    [TestCase("update kp_person set nam = @name where id = @id", "no table here has a column nam")]
    [TestCase("delete from kp_person where nam = @name", "no table here has a column nam")]
    [TestCase("select id from kp_person limit 3", "not T-SQL: Incorrect syntax near limit.")]
    [TestCase("select given_name || family_name from kp_person", "not T-SQL: Incorrect syntax near |.")]
    [TestCase("insert into kp_person (id) values (@id) on conflict do nothing", "not T-SQL: Incorrect syntax near on.")]
    [TestCase("insert into kp_person (id) values (@id) returning id", "not T-SQL: Incorrect syntax near returning.")]
    [TestCase("select exists (select 1 from kp_person) as known", "not T-SQL: Incorrect syntax near select.")]
    [TestCase("select count(*) from (select id from kp_person)", "not T-SQL: Unexpected end of file occurred.")]
    [TestCase("select is_temporary = true from kp_person where is_temporary = true", "no table here has a column true")]
    [TestCase("select id from (select id from kp_person order by id) x", "not T-SQL: The ORDER BY clause is not valid in views, inline functions, derived tables, sub-queries, and common table expressions, unless TOP or FOR XML or OFFSET is also specified.")]
    [TestCase("select distinct given_name from kp_person order by family_name", "SELECT DISTINCT is sorted by family_name, which it does not give")]
    [TestCase("select id, count(*) as many from kp_person group by given_name", "id is neither grouped nor counted")]
    [TestCase("select sum(case when exists (select 1 from kp_employment e where e.person_id = p.id) then 1 else 0 end) as many from kp_person p", "an aggregate over a query")]
    [TestCase("select id, phone from kp_person order by phone", "sorted by phone, which may be missing: engines disagree whether that is first or last")]
    [TestCase("select id from kp_person where given_name = 'Åse'", "'Åse' loses letters: a text of more than ASCII is a parameter")]
    [TestCase("select id from kp_person union select id, kind from kp_org_unit", "the branches of a UNION give different numbers of columns")]
    public void A_statement_that_SQL_Server_would_refuse_is_found(string sql, string mistake) =>
        Assert.That(StatementCheck.Of(Schema, new IssuedStatement(sql, "Query", "")), Has.Member(mistake));

    [Test]
    public void A_limit_needs_an_order() =>
        Assert.That(StatementCheck.Of(Schema, new IssuedStatement("select id from kp_person", "Top", "")), Has.Some.StartsWith("not T-SQL: "));

    [TestCase("select p.id, (select count(*) from kp_employment e where e.person_id = p.id) as jobs from kp_person p where p.id in @ids order by jobs, p.id")]
    [TestCase("select id, phone from kp_person where phone is not null order by phone")]
    [TestCase("with x as (select id, kind from kp_org_unit) select p.* from kp_person p where exists (select 1 from x where x.id = p.id and kind = @kind)")]
    [TestCase("select kind, max(name) as name from kp_org_unit group by kind having count(*) > 1 order by count(*), kind")]
    [TestCase("insert into kp_person (id) select @id where not exists (select 1 from kp_person p where p.id = @id)")]
    public void A_statement_that_it_would_take_is_let_through(string sql) => Assert.That(StatementCheck.Of(Schema, new IssuedStatement(sql, "Query", "")), Is.Empty);

    [TestCase("create table kp_x (id {{id}} not null primary key, words {{text}} not null unique)", "kp_x.words has no greatest length and cannot be in an index: {{key}} can")]
    [TestCase("create table kp_x (id {{id}} not null primary key, other {{key}} null unique)", "kp_x.other may be missing, and a unique index lets it be missing once on SQL Server: add where other is not null")]
    [TestCase("create table kp_x (id {{id}} not null references kp_y (id))", "kp_x refers to kp_y, which does not exist")]
    [TestCase("create table if not exists kp_x (id {{id}} not null)", "not T-SQL: Incorrect syntax near if.")]
    [TestCase("alter table kp_person add column age {{int}} null", "not T-SQL: Incorrect syntax near column.")]
    [TestCase("create index ix_x on kp_person (nam)", "kp_person has no column nam")]
    [TestCase("create index ix_x on kp_person (id) where nam = 'x'", "no table here has a column nam")]
    [TestCase("create table kp_x (key {{id}} not null)", "not T-SQL: Incorrect syntax near (.")]
    public void A_script_that_SQL_Server_would_refuse_is_found(string script, string mistake)
    {
        var schema = Migrate().Schema;
        Assert.That(Schema.Statements([new MigrationScript("platform", "0001_x.sql", script)]).SelectMany(statement => schema.Apply(statement.Sql)), Has.Member(mistake));
    }

    private static (Schema Schema, IReadOnlyList<string> Mistakes) Migrate()
    {
        var schema = new Schema();
        var mistakes = new List<string>(schema.Apply(Journal.Table(new SqlServerMigrationEngine())));
        var areas = World.Catalog.Modules.Select(module => (module.Assembly, module.Id)).Prepend((typeof(PlatformMigrations).Assembly, PlatformMigrations.Platform));
        foreach (var (assembly, area) in areas)
            foreach (var (file, sql) in Schema.Statements(ScriptSource.FromAssembly(assembly, area)))
                mistakes.AddRange(schema.Apply(sql).Select(mistake => $"{area}/{file}: {mistake}"));
        return (schema, mistakes);
    }
}
