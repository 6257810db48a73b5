using System.Data.Common;

namespace Kommune.Migrations;

/// <summary>PostgreSQL: statements that change tables are part of a transaction, and a lock of the session keeps other runners waiting.</summary>
public sealed class PostgresMigrationEngine : IMigrationEngine
{
    /// <inheritdoc/>
    public string Name => "postgres";

    /// <summary>Texts compare and sort byte by byte, as on the other engines; Norwegian order is made where people read it.</summary>
    public IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>
    {
        ["id"] = "uuid",
        ["key"] = "text collate \"C\"",
        ["text"] = "text collate \"C\"",
        ["instant"] = "timestamp(3) with time zone",
        ["date"] = "date",
        ["bool"] = "boolean",
        ["int"] = "integer",
        ["long"] = "bigint",
        ["bytes"] = "bytea",
    };

    /// <inheritdoc/>
    public string CountTables => "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = @name";

    /// <inheritdoc/>
    public string ListTables => "select table_name::text from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name collate \"C\"";

    /// <inheritdoc/>
    public string ListSwitches =>
        """
        select format('alter table %s disable trigger %I', tgrelid::regclass, tgname), format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
        from pg_trigger t join pg_class c on c.oid = t.tgrelid where left(t.tgname, 3) = 'tr_' and not t.tgisinternal and c.relnamespace = current_schema()::regnamespace
        union all
        select format('alter table %s drop constraint %I', conrelid::regclass, conname), format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by 1
        """;

    /// <summary>Ends with the session, so a runner that was killed leaves nothing behind.</summary>
    public async Task<IAsyncDisposable> Lock(DbConnection connection, CancellationToken cancellationToken)
    {
        await Run(connection, "set lock_timeout = 0", cancellationToken); // the one before may take its time
        await Run(connection, "select pg_advisory_lock(7521002)", cancellationToken);
        return new Held(connection);
    }

    /// <inheritdoc/>
    public async Task<DbTransaction> Begin(DbConnection connection, CancellationToken cancellationToken) => await connection.BeginTransactionAsync(cancellationToken);

    /// <inheritdoc/>
    public Task BeforeCommit(DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task After(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task Run(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class Held(DbConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Run(connection, "select pg_advisory_unlock(7521002)", CancellationToken.None);
    }
}
