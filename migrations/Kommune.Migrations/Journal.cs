using System.Data.Common;
using System.Globalization;

namespace Kommune.Migrations;

/// <summary><c>kp_migration</c>: which scripts a database has had, with the text they had then.</summary>
internal sealed class Journal(IMigrationEngine engine, DbConnection connection)
{
    public async Task<bool> Exists(DbTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, engine.CountTables, ("name", "kp_migration"));
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) > 0;
    }

    public static string Table(IMigrationEngine engine) =>
        $"create table kp_migration (area {engine.Types["key"]} not null, number {engine.Types["int"]} not null, "
        + $"name {engine.Types["text"]} not null, checksum {engine.Types["text"]} not null, applied_at {engine.Types["text"]} not null, "
        + $"duration_ms {engine.Types["long"]} not null, primary key (area, number))";

    public async Task Create(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction, Table(engine));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<int, JournalRow>> Read(DbTransaction? transaction, string area, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction,
            "select number, name, checksum from kp_migration where area = @area", ("area", area));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new Dictionary<int, JournalRow>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(reader.GetInt32(0), new JournalRow(reader.GetString(1), reader.GetString(2)));
        return rows;
    }

    public async Task Add(DbTransaction transaction, MigrationScript script, DateTimeOffset appliedAt, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var command = Command(transaction,
            "insert into kp_migration (area, number, name, checksum, applied_at, duration_ms) values (@area, @number, @name, @checksum, @applied_at, @duration_ms)",
            ("area", script.Area), ("number", script.Number), ("name", script.Name), ("checksum", script.Checksum),
            ("applied_at", appliedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)),
            ("duration_ms", (long)duration.TotalMilliseconds));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        if (transaction is not null) command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
