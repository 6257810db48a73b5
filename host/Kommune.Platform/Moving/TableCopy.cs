using System.Data.Common;
using Kommune.Platform.Data;

namespace Kommune.Platform.Moving;

/// <summary>Rows of one table from one engine to another, by column names and parameters alone.</summary>
internal sealed class TableCopy(Database from, DbConnection source, Database to, DbConnection target, CancellationToken cancellation)
{
    /// <returns>What was read from the source, and what the target has afterwards.</returns>
    public async Task<(RowSum Source, RowSum Target)> Copy(string table, DbTransaction reading, DbTransaction writing)
    {
        var columns = await Columns(table, reading, writing);
        await using (var empty = Command(target, writing, $"delete from {table}")) await empty.ExecuteNonQueryAsync(cancellation);
        await using var insert = Command(target, writing,
            $"insert into {table} ({string.Join(", ", columns.Select(column => column.Name))}) values ({string.Join(", ", columns.Select((_, place) => $"@p{place}"))})");
        foreach (var (column, place) in columns.Select((column, place) => (column, place)))
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@p{place}";
            if (to.Dialect is not SqliteDialect) parameter.DbType = column.Type(to.Dialect);
            insert.Parameters.Add(parameter);
        }

        var read = await Sum(table, columns, source, reading, async values =>
        {
            for (var place = 0; place < values.Count; place++) insert.Parameters[place].Value = Column.Form(to.Dialect, values[place]);
            await insert.ExecuteNonQueryAsync(cancellation);
        });
        return (read, await Sum(table, columns, target, writing, _ => Task.CompletedTask));
    }

    private async Task<RowSum> Sum(string table, IReadOnlyList<Column> columns, DbConnection connection, DbTransaction transaction, Func<IReadOnlyList<object?>, Task> each)
    {
        var sum = new RowSum();
        await using var select = Command(connection, transaction, $"select {string.Join(", ", columns.Select(column => column.Name))} from {table}");
        await using var reader = await select.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var values = columns.Select((column, place) => column.Value(reader.GetValue(place))).ToArray();
            sum.Add(values);
            await each(values);
        }
        return sum;
    }

    /// <summary>Both sides have had the same scripts, so both have the same columns; whichever engine has types says what they hold.</summary>
    private async Task<IReadOnlyList<Column>> Columns(string table, DbTransaction reading, DbTransaction writing)
    {
        var (here, there) = (await Columns(table, from, source, reading), await Columns(table, to, target, writing));
        if (!here.Select(column => column.Name).ToHashSet().SetEquals(there.Select(column => column.Name)))
            throw new MoveException($"{table} has other columns here than there. Run migrate here first.");
        var kinds = here.ToDictionary(column => column.Name, column => column.Kind);
        return [.. there.Select(column => column.Kind == ColumnKind.Untyped ? column with { Kind = kinds[column.Name] } : column)];
    }

    private async Task<IReadOnlyList<Column>> Columns(string table, Database database, DbConnection connection, DbTransaction transaction)
    {
        await using var command = Command(connection, transaction, $"select * from {table} where 1 = 0");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return Column.Of(reader, database.Dialect);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = Tables.Command(connection, sql);
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        return command;
    }
}
