using System.Data.Common;
using Kommune.Migrations;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Data;

/// <summary>One municipality's database on one engine.</summary>
internal abstract class Database(ILogger logger) : IAsyncDisposable
{
    public abstract SqlDialect Dialect { get; }

    public abstract IMigrationEngine Migrations { get; }

    /// <summary>On a server, where other hosts may have it too.</summary>
    public abstract bool IsShared { get; }

    public ILogger Logger => logger;

    /// <summary>A request's or a delivery's work. Costs nothing until its first statement.</summary>
    public UnitOfWork Begin(bool canWrite) => new(this, canWrite);

    /// <summary>A connection with all that the engine needs set. For migrations and backup; everything else goes through <see cref="Begin"/>.</summary>
    public abstract Task<DbConnection> Connect(CancellationToken cancellationToken = default);

    /// <summary>Connection and transaction of a unit of work.</summary>
    public abstract Task<DatabaseSession> Open(bool canWrite);

    /// <summary>Makes what has been committed survive a power cut; null where the commit itself has seen to it.</summary>
    public virtual SharedFlush? Flush => null;

    /// <summary>Whether other hosts are connected just now; a file is locked by the one that has it.</summary>
    public virtual Task<bool> HasOthers(CancellationToken cancellationToken = default) => Task.FromResult(false);

    /// <summary>Closes the pooled connections.</summary>
    public abstract ValueTask DisposeAsync();
}
