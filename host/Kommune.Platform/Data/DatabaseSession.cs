using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Kommune.Platform.Data;

/// <summary>An open connection with its transaction, and for a writer its turn to write.</summary>
internal sealed class DatabaseSession(DbConnection connection, DbTransaction transaction, IDisposable? turn) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    /// <summary>For what is too large to hold as rows. Everything else goes through <see cref="UnitOfWork"/>.</summary>
    public async Task<T> Read<T>([ConstantExpected] string sql, Func<DbDataReader, Task<T>> use, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant, see the parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await use(reader);
    }

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
