using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Kommune.Platform.Data;

/// <summary>An open connection with its transaction, and for a writer its turn to write.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">Its transaction.</param>
/// <param name="turn">The writer's turn.</param>
/// <param name="keep">Takes the connection back for the next user; without it, it is closed.</param>
internal sealed class DatabaseSession(DbConnection connection, DbTransaction transaction, WriteTurn? turn, Action? keep = null) : IAsyncDisposable
{
    private bool _spoiled;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    /// <summary>Set by whoever does nothing but wait once this is disposed.</summary>
    public bool WaitsAfterwards { get; set; }

    /// <summary>After a failure nobody else gets the connection.</summary>
    public void Spoil() => _spoiled = true;

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
            try
            {
                await transaction.DisposeAsync();
            }
            catch
            {
                _spoiled = true;
                throw;
            }
            finally
            {
                if (keep is null || _spoiled)
                    await connection.DisposeAsync();
                else
                    keep();
            }
        }
        finally
        {
            turn?.End(WaitsAfterwards);
        }
    }
}
