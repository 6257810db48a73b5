using System.Data;
using System.Data.Common;
using Kommune.Migrations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Polly;
using Polly.Retry;

namespace Kommune.Platform.Data;

/// <summary>A municipality's database on a PostgreSQL server. The only place that opens PostgreSQL connections.</summary>
internal sealed class PostgresDatabase : Database
{
    // A server lets in a hundred by default, shared by all municipalities and hosts. Two cores have no use for more.
    private const int MostReaders = 8;
    private const int MostWriters = 4;
    private const int KeptStatements = 200;

    /// <summary>A statement takes milliseconds. Longer than a turn to write may take, something is wrong with the server, and a calm answer is better.</summary>
    private const int MostSeconds = 20;

    /// <summary>
    /// Writers of one municipality take turns on every engine, over all hosts: what is read before a write is then still true when it is
    /// written, and a rule that holds on SQLite holds here.
    /// </summary>
    private const string TakeTurn = "select pg_advisory_xact_lock(7521001)";

    private const string CountOthers =
        "select count(*) from pg_stat_activity where datname = current_database() and application_name like 'Kommune.Platform%' and application_name <> @name";

    private static int instances;

    private readonly string _name = $"Kommune.Platform {Environment.MachineName[..Math.Min(24, Environment.MachineName.Length)]}/{Environment.ProcessId}.{Interlocked.Increment(ref instances)}";
    private readonly NpgsqlDataSource _readers;
    private readonly NpgsqlDataSource _writers;
    private readonly ResiliencePipeline _begin;
    private readonly WriteTurns _turns = new();

    public PostgresDatabase(string connectionString, ILogger<PostgresDatabase>? logger = null) : base(logger ?? NullLogger<PostgresDatabase>.Instance)
    {
        DapperSetup.Ensure();
        _readers = NpgsqlDataSource.Create(Settings(connectionString, _name, MostReaders, "-c default_transaction_read_only=on -c lock_timeout=15s"));
        _writers = NpgsqlDataSource.Create(Settings(connectionString, _name, MostWriters, "-c lock_timeout=15s -c idle_in_transaction_session_timeout=60s"));
        _begin = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                // A server that does not answer has had its five seconds; to ask it four times more is to keep a person waiting.
                ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(failure => Dialect.IsTransient(failure) && failure.InnerException is not TimeoutException),
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(100),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
    }

    public override bool IsShared => true;

    public override SqlDialect Dialect => PostgresDialect.Instance;

    public override IMigrationEngine Migrations { get; } = new PostgresMigrationEngine();

    public override async Task<DbConnection> Connect(CancellationToken cancellationToken = default) => await _writers.OpenConnectionAsync(cancellationToken);

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

    public override async Task<bool> HasOthers(CancellationToken cancellationToken = default)
    {
        await using var command = _readers.CreateCommand(CountOthers);
        command.Parameters.AddWithValue("name", _name);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))! > 0;
    }

    public override async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writers.DisposeAsync();
    }

    private async Task<DatabaseSession> Begin(bool canWrite, WriteTurn? turn, CancellationToken cancellationToken)
    {
        var connection = await (canWrite ? _writers : _readers).OpenConnectionAsync(cancellationToken);
        try
        {
            // A reader sees one state of the database from its first statement to its last; a writer sees what the one before it has left.
            var transaction = await connection.BeginTransactionAsync(canWrite ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead, cancellationToken);
            if (canWrite)
            {
                await using var command = new NpgsqlCommand(TakeTurn, connection, transaction);
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

    private static string Settings(string connectionString, string name, int most, string options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!given.ContainsKey("Maximum Pool Size")) settings.MaxPoolSize = most;
        if (!given.ContainsKey("Timeout")) settings.Timeout = 5;
        if (!given.ContainsKey("Command Timeout")) settings.CommandTimeout = MostSeconds;
        settings.MaxAutoPrepare = KeptStatements;
        settings.AutoPrepareMinUsages = 2;
        settings.ConnectionIdleLifetime = 60;
        // A host that is cut off lets go of its turn and of what it has claimed within a minute.
        if (!given.ContainsKey("Keepalive")) settings.KeepAlive = 20;
        settings.Options = options;
        settings.ApplicationName = name; // whoever looks at the server sees which host has what
        settings.IncludeErrorDetail = false; // an error's detail holds values of the row
        return settings.ConnectionString;
    }
}
