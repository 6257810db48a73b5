using System.Collections.Concurrent;
using Kommune.Platform.Data;
using Kommune.Platform.Demo;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kommune.Testing;

/// <summary>
/// Databases of the engine this run is about: SQLite, or the one that <c>KOMMUNE_TEST_ENGINE</c> names. The same suites run on each, unchanged.
/// </summary>
internal static class TestDatabases
{
    private static readonly ConcurrentDictionary<Database, (DatabaseChoice Choice, string File)> Made = new();
    private static readonly ConcurrentDictionary<(string Engine, string Kind), Lazy<Task<(DatabaseChoice Choice, string File)>>> Prepared = new();

    /// <summary><c>sqlite</c>, <c>postgres</c> or <c>sqlserver</c>.</summary>
    public static string Engine { get; } = Environment.GetEnvironmentVariable("KOMMUNE_TEST_ENGINE") ?? Databases.Sqlite;

    /// <summary>Whether a municipality's database is a file in the data folder.</summary>
    public static bool InFolder => Engine == Databases.Sqlite;

    /// <summary>Whether a database that is ready can be copied, which takes a tenth of making it again.</summary>
    public static bool CanCopy => Engine != Databases.SqlServer;

    /// <summary>Where a new, empty database is.</summary>
    public static DatabaseChoice Choose() => Choose(Engine);

    public static DatabaseChoice Choose(string engine) => new()
    {
        Provider = engine,
        ConnectionString = engine switch
        {
            Databases.Postgres => PostgresServer.NewDatabase(),
            Databases.SqlServer => SqlServerServer.NewDatabase(),
            _ => null,
        },
    };

    /// <param name="folder">A folder of the test's own.</param>
    /// <param name="engine">Null for the engine this run is about.</param>
    public static Database Create(string folder, string? engine = null) => Open(Choose(engine ?? Engine), Path.Combine(folder, "fjellhavn.db"));

    /// <summary>A database that has been prepared once for all tests that want one of its kind.</summary>
    /// <param name="folder">A folder of the test's own.</param>
    /// <param name="kind">What it has.</param>
    /// <param name="prepare">Makes what it has.</param>
    /// <param name="engine">Null for the engine this run is about.</param>
    public static async Task<Database> Create(string folder, string kind, Func<Database, Task> prepare, string? engine = null)
    {
        var chosen = engine ?? Engine;
        if (chosen == Databases.SqlServer)
        {
            var own = Create(folder, chosen);
            await prepare(own);
            return own;
        }
        var (choice, file) = await Prepared.GetOrAdd((chosen, kind), _ => new(() => Prepare(chosen, prepare))).Value;
        var copy = Path.Combine(folder, Path.GetFileName(file));
        if (chosen == Databases.Sqlite) File.Copy(file, copy);
        return Open(Copy(choice), copy);
    }

    /// <summary>The same database once more, as another process would have it.</summary>
    public static Database Another(Database database) => Open(Made[database].Choice, Made[database].File);

    /// <summary>Makes tables of a test's own, with the engine's column types as a migration has them.</summary>
    public static async Task Define(Database database, string sql)
    {
        await using var connection = await database.Connect();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = database.Migrations.Types.Aggregate(sql, (text, type) => text.Replace($"{{{{{type.Key}}}}}", type.Value, StringComparison.Ordinal))
            .Replace("{{counted}}", Counted(), StringComparison.Ordinal);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static string Counted() => Engine switch
    {
        Databases.Sqlite => "integer primary key autoincrement",
        Databases.SqlServer => "bigint identity primary key",
        _ => "bigint generated always as identity primary key",
    };

    /// <summary>Closes a database and takes it away.</summary>
    public static async Task Remove(Database database)
    {
        await database.DisposeAsync();
        if (Made.TryRemove(database, out var made)) Remove(made.Choice);
    }

    /// <summary>Puts the demo's municipalities of a new data folder on this run's engine.</summary>
    public static void Prepare(DataFolder folder)
    {
        if (Engine == Databases.Sqlite || Directory.Exists(folder.Municipalities)) return;
        foreach (var municipality in DemoMunicipalities.All)
            new MunicipalityFile { Municipality = municipality, Database = Choose() }.Write(folder.Configuration(municipality.Key));
    }

    /// <summary>Gives a copied data folder databases of its own, with what those of the folder it was copied from have.</summary>
    public static void Copy(DataFolder folder)
    {
        if (Engine == Databases.Sqlite) return;
        foreach (var path in Files(folder))
        {
            var file = MunicipalityFile.Read(path);
            (file with { Database = Copy(file.Database) }).Write(path);
        }
    }

    /// <summary>Takes away the databases of a data folder that are not in it.</summary>
    public static void Remove(DataFolder folder)
    {
        if (Engine == Databases.Sqlite || !Directory.Exists(folder.Municipalities)) return;
        foreach (var path in Files(folder)) Remove(MunicipalityFile.Read(path).Database);
    }

    private static string[] Files(DataFolder folder) => Directory.GetFiles(folder.Municipalities, DataFolder.FileName, SearchOption.AllDirectories);

    private static DatabaseChoice Copy(DatabaseChoice choice) =>
        choice.Provider == Databases.Postgres ? choice with { ConnectionString = PostgresServer.NewCopy(choice.ConnectionString!) } : choice;

    private static async Task<(DatabaseChoice Choice, string File)> Prepare(string engine, Func<Database, Task> prepare)
    {
        var folder = PreparedFolders.NewLastingFolder();
        var database = Create(folder, engine);
        await prepare(database);
        var made = Made[database];
        await database.DisposeAsync();
        return made;
    }

    private static void Remove(DatabaseChoice choice)
    {
        if (choice.ConnectionString is not { } server) return;
        if (choice.Provider == Databases.SqlServer) SqlServerServer.Drop(server);
        else PostgresServer.Drop(server);
    }

    private static Database Open(DatabaseChoice choice, string file)
    {
        var database = Databases.Open(choice, file, NullLoggerFactory.Instance);
        Made[database] = (choice, file);
        return database;
    }
}
