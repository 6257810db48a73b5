using System.Data.Common;
using Kommune.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;
using SQLitePCL;

namespace Kommune.Platform.Data;

/// <summary>One SQLite file. The only place that opens SQLite connections.</summary>
internal sealed class SqliteDatabase : Database
{
    private const int BusySeconds = 2;
    private const int MostIdleConnections = 64;

    // LIKE tells A from a, as it does on the servers: what is searched without regard to case is stored so.
    private const string WriterPragmas = "pragma busy_timeout = 2000; pragma synchronous = full; pragma foreign_keys = on; pragma case_sensitive_like = on; pragma query_only = off";

    /// <summary>The log is not flushed by each commit but after it, together with those of others: <see cref="Flush"/>.</summary>
    private const string SharedWriterPragmas = "pragma busy_timeout = 2000; pragma synchronous = normal; pragma foreign_keys = on; pragma case_sensitive_like = on; pragma query_only = off";

    private const string ReaderPragmas = "pragma busy_timeout = 2000; pragma synchronous = full; pragma foreign_keys = on; pragma case_sensitive_like = on; pragma query_only = on";

    private static readonly IdleConnections Idle = new(MostIdleConnections);

    private readonly string _connectionString;
    private readonly ResiliencePipeline _begin;
    private readonly WriteTurns _turns = new();
    private readonly SharedFlush? _flush;
    private readonly SemaphoreSlim _preparing = new(1);
    private readonly bool _onlyReads;
    private volatile bool _prepared;

    /// <summary>
    /// A connection has one user at a time, so SQLite's own locks around every call and its count of bytes protect and tell nothing: a tenth of
    /// the time of a small statement. Both can only be turned off before SQLite's first use in the process.
    /// </summary>
    static SqliteDatabase()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <param name="file">The file; made at first use.</param>
    /// <param name="logger">Its log.</param>
    /// <param name="sharesFlush">False for one flush in each commit, which is what sharing is measured against.</param>
    /// <param name="onlyReads">Beside a host that has the file: nothing can be written, and the file is not made.</param>
    public SqliteDatabase(string file, ILogger<SqliteDatabase>? logger = null, bool sharesFlush = true, bool onlyReads = false) : base(logger ?? NullLogger<SqliteDatabase>.Instance)
    {
        DapperSetup.Ensure();
        File = Path.GetFullPath(file);
        if (sharesFlush) _flush = new SharedFlush(FlushLog);
        // Whoever made the file has made its log too.
        _prepared = _onlyReads = onlyReads;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            Mode = onlyReads ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = BusySeconds, // how long a statement waits for another process; inside this one writers queue for their turn
            Pooling = false, // what is kept between units of work is kept here, with its prepared statements
        }.ToString();
        _begin = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<SqliteException>(Dialect.IsTransient),
                MaxRetryAttempts = 3,
                Delay = TimeSpan.FromMilliseconds(50),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
    }

    public string File { get; }

    public override bool IsShared => false;

    public override SqlDialect Dialect => SqliteDialect.Instance;

    public override IMigrationEngine Migrations { get; } = new SqliteMigrationEngine();

    public override async Task<DbConnection> Connect(CancellationToken cancellationToken = default)
    {
        await Prepare(cancellationToken);
        return await Open(new SqliteConnection { ConnectionString = _connectionString }, WriterPragmas, cancellationToken);
    }

    public override async Task<DatabaseSession> Open(bool canWrite)
    {
        if (canWrite && _onlyReads) throw new InvalidOperationException($"{File} was opened for reading only.");
        var turn = canWrite ? await _turns.Take() : null;
        try
        {
            try
            {
                return await Begin(canWrite, turn, CancellationToken.None);
            }
            catch (SqliteException failure) when (Dialect.IsTransient(failure))
            {
                // Only the beginning is tried again: nothing has been read yet, so nothing can have been decided on it.
                return await _begin.ExecuteAsync(async cancellationToken => await Begin(canWrite, turn, cancellationToken));
            }
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    /// <summary>Where FULL flushes inside the commit, with the lock held, this does so behind it, once for everybody who waits.</summary>
    public override SharedFlush? Flush => _flush;

    /// <summary>Times the log was flushed for commits.</summary>
    public long Flushes => _flush?.Count ?? 0;

    public override ValueTask DisposeAsync()
    {
        Idle.Close(this);
        return ValueTask.CompletedTask;
    }

    private async Task<DatabaseSession> Begin(bool canWrite, WriteTurn? turn, CancellationToken cancellationToken)
    {
        var connection = Idle.Take(this, canWrite) ?? await OpenKept(canWrite, cancellationToken);
        try
        {
            return new DatabaseSession(connection, KeptTransaction.Begin(connection, canWrite), turn, () => Idle.Put(this, canWrite, connection));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<KeptConnection> OpenKept(bool canWrite, CancellationToken cancellationToken)
    {
        await Prepare(cancellationToken);
        return await Open(new KeptConnection { ConnectionString = _connectionString }, canWrite ? _flush is null ? WriterPragmas : SharedWriterPragmas : ReaderPragmas, cancellationToken);
    }

    /// <summary>WAL is remembered in the file: once is enough, and switching needs the file for itself.</summary>
    private async Task Prepare(CancellationToken cancellationToken)
    {
        if (_prepared) return;
        await _preparing.WaitAsync(cancellationToken);
        try
        {
            if (_prepared) return;
            await using var connection = await Open(new SqliteConnection { ConnectionString = _connectionString }, "pragma busy_timeout = 2000; pragma journal_mode = wal", cancellationToken);
            _prepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>
    /// What was written through any handle of the file goes to disk. When the log is gone, the last connection has closed meanwhile: then all
    /// of it has been flushed, taken into the database, and flushed there. SQLite's own locks are on other files.
    /// </summary>
    private void FlushLog()
    {
        try
        {
            using var log = System.IO.File.OpenHandle(File + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            WriteAheadLog.Flush(log);
        }
        catch (FileNotFoundException)
        {
            // See above.
        }
    }

    private static async Task<T> Open<T>(T connection, string pragmas, CancellationToken cancellationToken) where T : SqliteConnection
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
            connection.CreateCollation(NorwegianOrder.Collation, NorwegianOrder.Compare);
            await using var command = new SqliteCommand { Connection = connection, CommandText = pragmas };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
