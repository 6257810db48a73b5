using System.Diagnostics.CodeAnalysis;
using Kommune.Contracts;

namespace Kommune.Platform.Tests.Access;

/// <summary>Passes everything on and counts the statements.</summary>
internal sealed class CountingUnitOfWork(IUnitOfWork inner) : IUnitOfWork
{
    public int Statements { get; private set; }

    public bool CanWrite => inner.CanWrite;

#pragma warning disable CA1857 // Passed on as it came.
    public Task<IReadOnlyList<T>> Query<T>([ConstantExpected] string sql, object? values = null)
    {
        Statements++;
        return inner.Query<T>(sql, values);
    }

    public Task<T?> Find<T>([ConstantExpected] string sql, object? values = null)
    {
        Statements++;
        return inner.Find<T>(sql, values);
    }

    public Task<IReadOnlyList<T>> Top<T>([ConstantExpected] string sql, int take, object? values = null)
    {
        Statements++;
        return inner.Top<T>(sql, take, values);
    }

    public Task<int> Execute([ConstantExpected] string sql, object? values = null)
    {
        Statements++;
        return inner.Execute(sql, values);
    }

    public Task ExecuteOne([ConstantExpected] string sql, object values)
    {
        Statements++;
        return inner.ExecuteOne(sql, values);
    }
#pragma warning restore CA1857

    public void AfterCommit(Action action) => inner.AfterCommit(action);
}
