using System.Data.Common;

namespace Kommune.Migrations;

/// <summary>SQLite: BEGIN IMMEDIATE is lock and transaction in one.</summary>
public sealed class SqliteMigrationEngine : IMigrationEngine
{
    /// <inheritdoc/>
    public string Name => "sqlite";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>
    {
        ["id"] = "text",
        ["key"] = "text",
        ["text"] = "text",
        ["instant"] = "text",
        ["date"] = "text",
        ["bool"] = "integer",
        ["int"] = "integer",
        ["long"] = "integer",
        ["bytes"] = "blob",
    };

    /// <inheritdoc/>
    public string CountTables => "select count(*) from sqlite_master where type = 'table' and name = @name";

    /// <inheritdoc/>
    public string ListTables => "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name";

    /// <summary>Triggers cannot be turned off here: they are taken away and come back as they were.</summary>
    public string ListSwitches => "select 'drop trigger ' || name, sql from sqlite_master where type = 'trigger' and substr(name, 1, 3) = 'tr_' order by name";

    /// <summary>Nothing to hold between scripts: a lock file would have to be cleaned up after a kill.</summary>
    public Task<IAsyncDisposable> Lock(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable>(new Nothing());

    /// <summary>
    /// Foreign keys are checked once before the commit instead of at each statement: SQLite changes most of a table by building a new one and
    /// dropping the old, and the drop would delete the rows that point to it.
    /// </summary>
    public async Task<DbTransaction> Begin(DbConnection connection, CancellationToken cancellationToken)
    {
        await Run(connection, "pragma foreign_keys = off", cancellationToken);
        return await connection.BeginTransactionAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task BeforeCommit(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "pragma foreign_key_check";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (await reader.ReadAsync(cancellationToken))
            throw new MigrationException($"a row of {reader.GetString(0)} points to a row of {reader.GetString(2)} that does not exist");
    }

    /// <inheritdoc/>
    public Task After(DbConnection connection, CancellationToken cancellationToken) =>
        Run(connection, "pragma foreign_keys = on", cancellationToken);

    private static async Task Run(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
