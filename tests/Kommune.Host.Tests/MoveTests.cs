using System.Globalization;
using Kommune.Host.Commands;
using Kommune.Platform.Data;
using Kommune.Platform.Moving;
using Kommune.Platform.Tenancy;
using Kommune.Testing;
using Npgsql;

namespace Kommune.Host.Tests;

/// <summary>From SQLite to a real PostgreSQL server and back, with one command; every row compared.</summary>
[NonParallelizable]
internal sealed class MoveTests
{
    private string _data = null!;
    private string _server = null!;

    [SetUp]
    public async Task MakeMunicipality()
    {
        _data = Directory.CreateTempSubdirectory("kommune-move-test-").FullName;
        _server = PostgresServer.NewDatabase();
        Environment.SetEnvironmentVariable("Kommune__Modules", TestModules.Folder);
        await Fill(_data);
    }

    [TearDown]
    public void Remove()
    {
        PostgresServer.Drop(_server);
        Directory.Delete(_data, recursive: true);
    }

    [Test, Property("Rule", "R45")]
    public async Task A_municipality_is_moved_to_postgres_and_back_row_by_row_and_the_doctor_finds_it_well()
    {
        var before = await Sums(new SqliteDatabase(File("fjellhavn.db")));
        Assert.That(before.Values.Sum(table => table.Rows), Is.GreaterThan(200));

        var moved = await Run("municipality", "move", "fjellhavn", "--to", "postgres", "--connection", _server);
        Assert.That(moved.Code, Is.EqualTo(ExitCode.Done), moved.Error);
        Assert.That(moved.Out, Does.Contain("is moved to postgres").And.Contain("ip_plan"));
        Assert.That(MunicipalityFile.Read(File(DataFolder.FileName)).Database.Provider, Is.EqualTo("postgres"));
        Assert.That(Different(before, await Sums(new PostgresDatabase(_server))), Is.Empty, "read again with other means than the command's");
        var doctor = await Run("doctor");
        Assert.That(doctor.Out, Does.Contain("Fjellhavn kommune: platform is up to date").And.Contain("individual-plans is up to date").And.Not.Contain("scripts are waiting"));
        Assert.That((await Run("audit", "verify")).Code, Is.EqualTo(ExitCode.Done));
        Assert.That((await Run("municipality", "enable", "fjellhavn", "bti-guide")).Code, Is.EqualTo(ExitCode.Done), "and it is written to from now on");

        System.IO.File.Delete(File("fjellhavn.db"));
        var back = await Run("municipality", "move", "fjellhavn", "--to", "sqlite");
        Assert.That(back.Code, Is.EqualTo(ExitCode.Done), back.Error);
        Assert.That(Different(await Sums(new PostgresDatabase(_server)), await Sums(new SqliteDatabase(File("fjellhavn.db")))), Is.Empty);
        Assert.That((await Run("audit", "verify")).Code, Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public async Task A_place_that_is_in_use_or_away_is_refused_and_a_move_that_fails_leaves_nothing_and_can_be_begun_again()
    {
        var json = await System.IO.File.ReadAllTextAsync(File(DataFolder.FileName));
        Assert.That((await Run("municipality", "move", "fjellhavn", "--to", "postgres")).Code, Is.EqualTo(ExitCode.Mistake), "no connection string");
        Assert.That((await Run("municipality", "move", "fjellhavn", "--to", "postgres", "--connection", "Host=127.0.0.1;Port=1;Database=x;Timeout=1")).Error, Does.Contain("Nothing has been moved").Or.Contain("in the new place"));

        await Execute("create table somebody_elses (id integer)");
        Assert.That((await Run("municipality", "move", "fjellhavn", "--to", "postgres", "--connection", _server)).Error, Does.Contain("not empty").And.Contain("somebody_elses"));
        await Execute("drop table somebody_elses");

        // The last table cannot be written: the ones before it must not stay.
        await Execute("create function refuse() returns trigger language plpgsql as 'begin raise exception ''no room''; end'");
        await Prepare();
        await Execute("create trigger refuse before insert on kp_resource for each row execute function refuse()");
        var failed = await Run("municipality", "move", "fjellhavn", "--to", "postgres", "--connection", _server);
        Assert.That(failed.Code, Is.EqualTo(ExitCode.Mistake));
        Assert.That(failed.Error, Does.Contain("no room"));
        Assert.That(await Ask("select count(*) from kp_person"), Is.Zero);
        Assert.That(await System.IO.File.ReadAllTextAsync(File(DataFolder.FileName)), Is.EqualTo(json));

        await Execute("drop trigger refuse on kp_resource");
        await using (var host = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { ApplicationName = "Kommune.Platform another/1.1" }.ConnectionString))
        {
            await host.OpenAsync();
            Assert.That((await Run("municipality", "move", "fjellhavn", "--to", "postgres", "--connection", _server)).Error, Does.Contain("Stop every host"));
        }
        NpgsqlConnection.ClearAllPools();
        Assert.That((await Run("municipality", "move", "fjellhavn", "--to", "postgres", "--connection", _server)).Code, Is.EqualTo(ExitCode.Done));
        Assert.That(await Ask("select count(*) from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace"), Is.GreaterThan(20), "foreign keys are on again");
    }

    [Test]
    public async Task A_copy_made_with_the_servers_own_tools_is_accepted_beside_its_secrets_and_refused_beside_others()
    {
        Assert.That((await Run("municipality", "move", "fjellhavn", "--to", "postgres", "--connection", _server)).Code, Is.EqualTo(ExitCode.Done));
        Assert.That((await Run("backup", "fjellhavn")).Error, Does.Contain("on a server"));
        var restored = PostgresServer.NewDatabase();
        try
        {
            PostgresServer.Copy(_server, restored);
            new MunicipalityFile { Municipality = MunicipalityFile.Read(File(DataFolder.FileName)).Municipality, Database = new DatabaseChoice { Provider = "postgres", ConnectionString = restored } }.Write(File(DataFolder.FileName));
            Assert.That((await Run("doctor")).Out, Does.Contain("Fjellhavn kommune: platform is up to date").And.Not.Contain("WRONG  Fjellhavn"));
            Assert.That((await Run("audit", "verify")).Code, Is.EqualTo(ExitCode.Done));

            Directory.Delete(Path.Combine(_data, "keys"), recursive: true);
            Assert.That((await Run("doctor")).Out, Does.Match("WRONG  Fjellhavn.*keys/national-id.key"));
            Assert.That((await Run("migrate")).Code, Is.EqualTo(ExitCode.Failed));
        }
        finally
        {
            PostgresServer.Drop(restored);
        }
    }

    [Test]
    public void Rows_are_known_again_whatever_their_order_and_by_where_one_value_ends()
    {
        static RowSum Sum(params object?[][] rows)
        {
            var sum = new RowSum();
            foreach (var row in rows) sum.Add(row);
            return sum;
        }
        Assert.That(Sum(["a", 1L], ["b", null]).Equals(Sum(["b", null], ["a", 1L])), Is.True);
        Assert.That(Sum(["ab", "c"]).Equals(Sum(["a", "bc"])), Is.False);
        Assert.That(Sum([""]).Equals(Sum(new object?[] { null })), Is.False);
        Assert.That(Sum(["a"], ["a"], ["b"]).Equals(Sum(["a"], ["b"], ["b"])), Is.False);
        Assert.That(Sum(["a"], ["a"]).Equals(Sum()), Is.False, "two equal rows are not none");
    }

    private static async Task Fill(string data)
    {
        // The demo, made by the real host, with a sentence in every letter a text may have.
        await using var host = KommuneHost.Create(data, "http://127.0.0.1:0", builder =>
        {
            builder.Environment.EnvironmentName = "Development";
            builder.Configuration["Kommune:DemoData"] = "true";
            builder.Configuration["Kommune:Jobs"] = "false";
        });
        await host.Prepare(CancellationToken.None);
    }

    /// <summary>The tables as an earlier try has left them.</summary>
    private async Task Prepare()
    {
        await using var to = new PostgresDatabase(_server);
        await using var host = KommuneHost.Create(_data, urls: null);
        var services = host.Application.Services;
        var tenant = ((TenantDirectory)services.GetService(typeof(TenantDirectory))!).Get("fjellhavn");
        await ((PlatformMigrations)services.GetService(typeof(PlatformMigrations))!).MakeTables(tenant, new Tenant(tenant.Municipality, _data, to));
    }

    private static async Task<IReadOnlyDictionary<string, (long Rows, string Text)>> Sums(Database database)
    {
        await using var owned = database;
        await using var connection = await database.Connect();
        var sums = new Dictionary<string, (long, string)>();
        foreach (var table in (await Tables.List(database, connection, CancellationToken.None)).Where(table => table != "kp_migration"))
        {
            await using var command = Tables.Command(connection, $"select * from {table}");
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).OrderBy(reader.GetName, StringComparer.Ordinal).Select(place => Plain(reader.GetValue(place)))));
            rows.Sort(StringComparer.Ordinal);
            sums[table] = (rows.Count, string.Join('\n', rows));
        }
        return sums;
    }

    private static string Plain(object value) => value switch
    {
        DBNull => "∅",
        bool yes => yes ? "1" : "0",
        DateTime { TimeOfDay.Ticks: 0, Kind: DateTimeKind.Unspecified } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => value.ToString()!,
    };

    private static IEnumerable<string> Different(IReadOnlyDictionary<string, (long Rows, string Text)> one, IReadOnlyDictionary<string, (long Rows, string Text)> other) =>
        one.Keys.Union(other.Keys).Where(table => !one.TryGetValue(table, out var here) || !other.TryGetValue(table, out var there) || here != there);

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = Tables.Command(connection, sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = Tables.Command(connection, sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private string File(string name) => Path.Combine(_data, "municipalities", "fjellhavn", name);

    private Task<(int Code, string Out, string Error)> Run(params string[] arguments) => CommandLine.Run(_data, arguments);
}
