using System.Data.Common;
using System.Globalization;

namespace Kommune.Platform.Data;

/// <summary>All tables of a database, whoever owns them: for backup and moving, which must forget none.</summary>
internal static class Tables
{
    public static async Task<IReadOnlyList<string>> List(Database database, DbConnection connection, CancellationToken cancellation)
    {
        var names = new List<string>();
        await using var command = Command(connection, database.Migrations.ListTables);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) names.Add(reader.GetString(0));
        return names;
    }

    public static async Task<IReadOnlyDictionary<string, long>> Count(Database database, DbConnection connection, CancellationToken cancellation)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await List(database, connection, cancellation))
        {
            await using var command = Command(connection, $"select count(*) from {table}");
            counts[table] = Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
        }
        return counts;
    }

    /// <param name="connection">Where.</param>
    /// <param name="sql">Built from names the database itself has given, never from what a person wrote.</param>
    public static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // See the parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
