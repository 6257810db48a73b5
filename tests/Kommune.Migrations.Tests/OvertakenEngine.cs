using System.Data.Common;

namespace Kommune.Migrations.Tests;

/// <summary>Lets another runner finish between the moment this one has seen what is pending and the moment it gets its turn.</summary>
internal sealed class OvertakenEngine(Func<Task> other) : IMigrationEngine
{
    private readonly SqliteMigrationEngine _engine = new();

    public string Name => _engine.Name;

    public IReadOnlyDictionary<string, string> Types => _engine.Types;

    public string CountTables => _engine.CountTables;

    public string ListSwitches => _engine.ListSwitches;

    public Task<IAsyncDisposable> Lock(DbConnection connection, CancellationToken cancellationToken) => _engine.Lock(connection, cancellationToken);

    public async Task<DbTransaction> Begin(DbConnection connection, CancellationToken cancellationToken)
    {
        await other();
        return await _engine.Begin(connection, cancellationToken);
    }

    public Task BeforeCommit(DbTransaction transaction, CancellationToken cancellationToken) => _engine.BeforeCommit(transaction, cancellationToken);

    public Task After(DbConnection connection, CancellationToken cancellationToken) => _engine.After(connection, cancellationToken);
}
