using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Kommune.Migrations.Tests;

/// <summary>A fresh SQLite file per test.</summary>
internal abstract class MigrationTests
{
    protected static MigrationArea Notes { get; } = new("notes", ["nt_"]);

    protected MigrationRunner Runner { get; } = new(new SqliteMigrationEngine(), TimeProvider.System);

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("kommune-").FullName;

    [TearDown]
    public void RemoveFolder()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected static MigrationScript Script(string file, string sql) => new("notes", file, sql);

    protected async Task<DbConnection> Open()
    {
        var connection = new SqliteConnection { ConnectionString = $"Data Source={Path.Combine(_folder, "notes.db")}" };
        await connection.OpenAsync();
        return connection;
    }

    protected async Task<IReadOnlyList<string>> Run(params MigrationScript[] scripts)
    {
        await using var connection = await Open();
        return [.. (await Runner.Run(connection, Notes, scripts)).Select(script => script.File)];
    }

    protected async Task<long> Count(string from)
    {
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from " + from;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    protected Task<long> Tables(string name) => Count($"sqlite_master where type = 'table' and name = '{name}'");
}
