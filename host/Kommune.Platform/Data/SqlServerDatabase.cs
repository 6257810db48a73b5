using System.Data;
using System.Data.Common;
using Kommune.Migrations;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;

namespace Kommune.Platform.Data;

/// <summary>A municipality's database on SQL Server. The only place that opens SQL Server connections.</summary>
internal sealed class SqlServerDatabase : Database
{
    // As on PostgreSQL: two cores have no use for more.
    private const int MostReaders = 8;
    private const int MostWriters = 4;

    /// <summary>
    /// Writers of one municipality take turns on every engine, over all hosts. The lock is the transaction's and ends with it, also when the
    /// host is killed. Should a server ever refuse application locks, an update of a row of its own at the same place is the same turn; it
    /// costs a write. The name tells databases apart for servers that share locks between them.
    /// </summary>
    private const string TakeTurn =
        """
        set xact_abort on;
        declare @resource nvarchar(255) = concat('kommune.write.', db_id()), @turn int;
        exec @turn = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 15000;
        if @turn < 0 throw 50001, 'No turn to write within 15 seconds.', 1;
        """;

    /// <summary>A statement takes milliseconds. Longer than a turn to write may take, something is wrong with the server, and a calm answer is better.</summary>
    private const int MostSeconds = 20;

    private readonly string _readers;
    private readonly string _writers;
    private readonly ResiliencePipeline _begin;
    private readonly WriteTurns _turns = new();
    private readonly SemaphoreSlim _preparing = new(1);
    private volatile bool _prepared;

    public SqlServerDatabase(string connectionString, ILogger<SqlServerDatabase>? logger = null) : base(logger ?? NullLogger<SqlServerDatabase>.Instance)
    {
        DapperSetup.Ensure();
        _readers = Settings(connectionString, MostReaders, "Kommune.Platform reading");
        _writers = Settings(connectionString, MostWriters, "Kommune.Platform");
        _begin = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<SqlException>(Dialect.IsTransient),
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(100),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
    }

    public override bool IsShared => true;

    public override SqlDialect Dialect => SqlServerDialect.Instance;

    public override IMigrationEngine Migrations { get; } = new SqlServerMigrationEngine();

    public override async Task<DbConnection> Connect(CancellationToken cancellationToken = default) => await Connect(_writers, cancellationToken);

    public override async Task<DatabaseSession> Open(bool canWrite)
    {
        var turn = canWrite ? await _turns.Take() : null;
        try
        {
            // Only the beginning is tried again: nothing has been read yet, so nothing can have been decided on it.
            return await _begin.ExecuteAsync(async cancellationToken => await Begin(canWrite, turn, cancellationToken));
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var settings in new[] { _readers, _writers })
        {
            using var connection = new SqlConnection(settings);
            SqlConnection.ClearPool(connection);
        }
        return ValueTask.CompletedTask;
    }

    private async Task<DatabaseSession> Begin(bool canWrite, WriteTurn? turn, CancellationToken cancellationToken)
    {
        var connection = await Connect(canWrite ? _writers : _readers, cancellationToken);
        try
        {
            // A reader sees one state of the database from its first statement to its last and keeps no writer waiting; a writer sees what
            // the one before it has left. The level stays with a pooled connection, so each transaction says its own.
            var transaction = (SqlTransaction)await connection.BeginTransactionAsync(canWrite ? IsolationLevel.ReadCommitted : IsolationLevel.Snapshot, cancellationToken);
            if (canWrite)
            {
                await using var command = new SqlCommand(TakeTurn, connection, transaction);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            return new DatabaseSession(connection, transaction, turn);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<SqlConnection> Connect(string settings, CancellationToken cancellationToken)
    {
        await Prepare(cancellationToken);
        var connection = new SqlConnection(settings);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Snapshots are a setting of the database, off when it is made. Whoever may change it needs to do nothing; others are told.</summary>
    private async Task Prepare(CancellationToken cancellationToken)
    {
        if (_prepared) return;
        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (_prepared) return;
            await using var connection = new SqlConnection(_writers);
            await connection.OpenAsync(cancellationToken);
            await using var look = new SqlCommand("select snapshot_isolation_state from sys.databases where name = db_name()", connection);
            if (await look.ExecuteScalarAsync(cancellationToken) is (byte)0) await AllowSnapshots(connection, cancellationToken);
            _prepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    private static async Task AllowSnapshots(SqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await using var allow = new SqlCommand("alter database current set allow_snapshot_isolation on", connection);
            await allow.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (SqlException refused)
        {
            throw new SnapshotsOffException(connection.Database, refused);
        }
    }

    private static string Settings(string connectionString, int most, string name)
    {
        var settings = new SqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Pool Size")) settings.MaxPoolSize = most;
        if (!settings.ShouldSerialize("Connect Timeout")) settings.ConnectTimeout = 5;
        if (!settings.ShouldSerialize("Command Timeout")) settings.CommandTimeout = MostSeconds;
        settings.ApplicationName = name; // and so a pool of its own
        return settings.ConnectionString;
    }
}
