using System.Data.Common;

namespace Kommune.Migrations;

/// <summary>SQL Server: statements that change tables are part of a transaction, and a lock of the session keeps other runners waiting.</summary>
public sealed class SqlServerMigrationEngine : IMigrationEngine
{
    private const string Take =
        """
        declare @resource nvarchar(255) = concat('kommune.migrate.', db_id()), @turn int;
        exec @turn = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = -1;
        if @turn < 0 throw 50002, 'The lock of the migrations was refused.', 1;
        """;

    private const string LetGo =
        """
        declare @resource nvarchar(255) = concat('kommune.migrate.', db_id());
        exec sp_releaseapplock @Resource = @resource, @LockOwner = 'Session';
        """;

    /// <inheritdoc/>
    public string Name => "sqlserver";

    /// <summary>
    /// Texts compare and sort by their characters' numbers, as on the other engines; Norwegian order is made where people read it. An index
    /// takes 1,700 bytes, and some have three keys. Ids are bytes: a uniqueidentifier sorts by its last six, ours by when they were made; of the driver's own type for bytes, so that nothing has to be converted.
    /// </summary>
    public IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>
    {
        ["id"] = "varbinary(16)",
        ["key"] = "nvarchar(200) collate Latin1_General_100_BIN2",
        ["text"] = "nvarchar(max) collate Latin1_General_100_BIN2",
        ["instant"] = "datetime2(3)",
        ["date"] = "date",
        ["bool"] = "bit",
        ["int"] = "int",
        ["long"] = "bigint",
        ["bytes"] = "varbinary(max)",
    };

    /// <summary>Names in the catalogue's own collation, which a database made with a binary one would not forgive.</summary>
    public string CountTables => "select count(*) from sys.tables where object_id = object_id(@name)";

    /// <inheritdoc/>
    public string ListTables => "select name from sys.tables order by name";

    /// <inheritdoc/>
    public string ListSwitches =>
        """
        select concat('disable trigger ', quotename(name), ' on ', quotename(object_name(parent_id))), concat('enable trigger ', quotename(name), ' on ', quotename(object_name(parent_id)))
        from sys.triggers where parent_class = 1 and left(name, 3) = 'tr_'
        union all
        select concat('alter table ', quotename(object_name(parent_object_id)), ' nocheck constraint ', quotename(name)),
          concat('alter table ', quotename(object_name(parent_object_id)), ' with check check constraint ', quotename(name))
        from sys.foreign_keys order by 1
        """;

    /// <summary>Ends with the session, so a runner that was killed leaves nothing behind.</summary>
    public async Task<IAsyncDisposable> Lock(DbConnection connection, CancellationToken cancellationToken)
    {
        await Run(connection, Take, cancellationToken);
        return new Held(connection);
    }

    /// <inheritdoc/>
    public async Task<DbTransaction> Begin(DbConnection connection, CancellationToken cancellationToken)
    {
        // A failed statement must end the transaction; without this some leave it open, with half of the script.
        await Run(connection, "set xact_abort on", cancellationToken);
        return await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken);
    }

    /// <inheritdoc/>
    public Task BeforeCommit(DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task After(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task Run(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0; // the one before may take its time
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class Held(DbConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Run(connection, LetGo, CancellationToken.None);
    }
}
