using Kommune.Platform.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kommune.Platform.Tenancy;

/// <summary>From what municipality.json says to the database it means.</summary>
internal static class Databases
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";
    public const string SqlServer = "sqlserver";

    public static readonly IReadOnlyList<string> Providers = [Sqlite, Postgres, SqlServer];

    /// <param name="choice">What the municipality has chosen.</param>
    /// <param name="file">Where an embedded database lies.</param>
    /// <param name="loggers">Logs of the database.</param>
    /// <param name="onlyReads">Beside the host that has an embedded one. A server lets several in at any time.</param>
    public static Database Open(DatabaseChoice choice, string file, ILoggerFactory loggers, bool onlyReads = false) => choice.Provider switch
    {
        Sqlite => new SqliteDatabase(file, loggers.CreateLogger<SqliteDatabase>(), onlyReads: onlyReads),
        Postgres => new PostgresDatabase(choice.ConnectionString!, loggers.CreateLogger<PostgresDatabase>()),
        SqlServer => new SqlServerDatabase(choice.ConnectionString!, loggers.CreateLogger<SqlServerDatabase>()),
        _ => throw new NotSupportedException($"There is no provider {choice.Provider}."),
    };

    /// <summary>What is wrong with a choice, in words; null when nothing is.</summary>
    public static string? Mistake(DatabaseChoice choice)
    {
        if (!Providers.Contains(choice.Provider)) return $"database.provider: {choice.Provider} is not one of {string.Join(", ", Providers)}";
        if (choice.Provider == Sqlite)
            return choice.ConnectionString is null ? null : "database.connectionString: sqlite has none; the file lies beside municipality.json";
        return string.IsNullOrWhiteSpace(choice.ConnectionString) ? $"database.connectionString: is missing; {choice.Provider} needs one" : MistakeForServer(choice);
    }

    private static string? MistakeForServer(DatabaseChoice choice)
    {
        try
        {
            var database = choice.Provider == SqlServer
                ? new SqlConnectionStringBuilder(choice.ConnectionString).InitialCatalog
                : new NpgsqlConnectionStringBuilder(choice.ConnectionString).Database;
            return database is null or "" ? "database.connectionString: names no database" : null;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            // The whole text may hold a password; the driver's words name the setting only.
            return $"database.connectionString: {failure.Message.ReplaceLineEndings(" ")}";
        }
    }
}
