using System.Data.Common;
using Kommune.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;

namespace Kommune.Platform.Data;

/// <summary>One SQLite file. The only place that opens SQLite connections.</summary>
internal sealed class SqliteDatabase : Database
{
    private const int BusySeconds = 2;

    // Pragmas leak from one user of a pooled connection to the next, so all of them are set each time: with the collation 8 µs, measured.
    private const string WriterPragmas = "pragma busy_timeout = 2000; pragma synchronous = full; pragma foreign_keys = on; pragma query_only = off";
    private const string ReaderPragmas = "pragma busy_timeout = 2000; pragma synchronous = full; pragma foreign_keys = on; pragma query_only = on";

    private readonly string _connectionString;
    private readonly ResiliencePipeline _begin;
    private readonly WriteTurns _turns = new();
    private readonly SemaphoreSlim _preparing = new(1);
    private volatile bool _prepared;

    public SqliteDatabase(string file, ILogger<SqliteDatabase>? logger = null) : base(logger ?? NullLogger<SqliteDatabase>.Instance)
    {
        DapperSetup.Ensure();
        File = Path.GetFullPath(file);
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            DefaultTimeout = BusySeconds, // how long a statement waits for another process; inside this one writers queue for their turn
            Pooling = true,
        }.ToString();
        _begin = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<SqliteException>(Dialect.IsTransient),
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(50),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
    }

    public string File { get; }

    public override SqlDialect Dialect => SqliteDialect.Instance;

    public override IMigrationEngine Migrations { get; } = new SqliteMigrationEngine();

    public override Task<DbConnection> Connect(CancellationToken cancellationToken = default) => Connect(WriterPragmas, cancellationToken);

    public override async Task<DatabaseSession> Open(bool canWrite)
    {
        var turn = canWrite ? await _turns.Take() : null;
        try
        {
            // Only the beginning is tried again: nothing has been read yet, so nothing can have been decided on it.
            return await _begin.ExecuteAsync(async cancellationToken =>
            {
                var connection = (SqliteConnection)await Connect(canWrite ? WriterPragmas : ReaderPragmas, cancellationToken);
                try
                {
                    // A deferred writer fails with BUSY_SNAPSHOT when another commits between its first read and its first write.
#pragma warning disable CA1849 // SQLite has no asynchronous calls, and only this overload can ask for a deferred transaction.
                    return new DatabaseSession(connection, connection.BeginTransaction(deferred: !canWrite), turn);
#pragma warning restore CA1849
                }
                catch
                {
                    await connection.DisposeAsync();
                    throw;
                }
            });
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    public override ValueTask DisposeAsync()
    {
        using var connection = NewConnection();
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }

    private async Task<DbConnection> Connect(string pragmas, CancellationToken cancellationToken)
    {
        await Prepare(cancellationToken);
        return await OpenWith(pragmas, cancellationToken);
    }

    /// <summary>WAL is remembered in the file: once is enough, and switching needs the file for itself.</summary>
    private async Task Prepare(CancellationToken cancellationToken)
    {
        if (_prepared) return;
        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (_prepared) return;
            await using var connection = await OpenWith("pragma busy_timeout = 2000; pragma journal_mode = wal", cancellationToken);
            _prepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    private async Task<DbConnection> OpenWith(string pragmas, CancellationToken cancellationToken)
    {
        var connection = NewConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            connection.CreateCollation(NorwegianOrder.Collation, NorwegianOrder.Compare);
            await using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private SqliteConnection NewConnection() => new() { ConnectionString = _connectionString };
}
