using System.Data.Common;

namespace Kommune.Platform.Data;

/// <summary>An open connection with its transaction, and for a writer its turn to write.</summary>
internal sealed class DatabaseSession(DbConnection connection, DbTransaction transaction, IDisposable? turn) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
        }
    }
}
