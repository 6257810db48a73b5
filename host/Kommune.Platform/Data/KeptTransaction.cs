using System.Data;
using System.Data.Common;
using SQLitePCL;

namespace Kommune.Platform.Data;

/// <summary>
/// Begin, commit and roll back by statements the connection keeps. The driver's own transaction parses three statements anew each time, which
/// is more than a small write itself costs.
/// </summary>
internal sealed class KeptTransaction : DbTransaction
{
    private readonly KeptConnection _connection;
    private bool _ended;

    private KeptTransaction(KeptConnection connection) => _connection = connection;

    public override IsolationLevel IsolationLevel => IsolationLevel.Serializable;

    protected override DbConnection DbConnection => _connection;

    /// <param name="connection">The connection.</param>
    /// <param name="canWrite">A deferred writer fails with BUSY_SNAPSHOT when another commits between its first read and its first write.</param>
    public static KeptTransaction Begin(KeptConnection connection, bool canWrite)
    {
        connection.Run(canWrite ? "begin immediate" : "begin");
        return new KeptTransaction(connection);
    }

    public override void Commit()
    {
        _connection.Run("commit");
        _ended = true;
    }

    public override void Rollback()
    {
        _ended = true;
        // A full disk or a failed read of it ends the transaction by itself.
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0) _connection.Run("rollback");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_ended) Rollback();
        base.Dispose(disposing);
    }
}
