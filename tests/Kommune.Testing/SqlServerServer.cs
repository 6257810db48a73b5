using Microsoft.Data.SqlClient;

namespace Kommune.Testing;

/// <summary>The SQL Server that <c>KOMMUNE_TEST_SQLSERVER</c> gives a connection string for, with the right to create databases.</summary>
internal static class SqlServerServer
{
    private static int count;

    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable("KOMMUNE_TEST_SQLSERVER") is { Length: > 0 } given ? given : null;

    /// <summary>Connection string of a new, empty database.</summary>
    public static string NewDatabase()
    {
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        Run($"create database {name}");
        return new SqlConnectionStringBuilder(ConnectionString) { InitialCatalog = name }.ConnectionString;
    }

    /// <summary>Takes a test's database away again.</summary>
    public static void Drop(string connectionString)
    {
        SqlConnection.ClearAllPools(); // a database with a connection, even a pooled one, is not dropped
        try
        {
            Run($"drop database {new SqlConnectionStringBuilder(connectionString).InitialCatalog}");
        }
        catch (SqlException)
        {
            // In use by what the test ended without a word. The server is for tests.
        }
    }

    private static void Run(string sql)
    {
        using var connection = new SqlConnection(ConnectionString
            ?? throw new InvalidOperationException("KOMMUNE_TEST_ENGINE is sqlserver, and KOMMUNE_TEST_SQLSERVER says nothing: it takes the connection string of a server for tests."));
        connection.Open();
        using var command = new SqlCommand(sql, connection) { CommandTimeout = 120 };
        command.ExecuteNonQuery();
    }
}
