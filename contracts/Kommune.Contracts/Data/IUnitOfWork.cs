using System.Diagnostics.CodeAnalysis;

namespace Kommune.Contracts;

/// <summary>
/// The municipality's database during one request or one delivery: one connection, one transaction, committed once by the host when the work
/// succeeded. Business rows, events, deliveries and audit commit together or not at all.
/// </summary>
/// <remarks>
/// SQL is literal text in the portable subset (docs/modules.md); values are always parameters. A read request sees one consistent
/// snapshot; a writing request holds the write lock from its first statement.
/// </remarks>
public interface IUnitOfWork
{
    /// <summary>True in a request or delivery that may change something; false in one that only reads.</summary>
    bool CanWrite { get; }

    /// <summary>All rows of a query. Columns in snake_case map to properties in PascalCase.</summary>
    Task<IReadOnlyList<T>> Query<T>([ConstantExpected] string sql, object? values = null);

    /// <summary>The only row of a query, or null/default when there is none.</summary>
    Task<T?> Find<T>([ConstantExpected] string sql, object? values = null);

    /// <summary>The first <paramref name="take"/> rows of a query that ends with ORDER BY; each engine has its own words for it.</summary>
    Task<IReadOnlyList<T>> Top<T>([ConstantExpected] string sql, int take, object? values = null);

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    /// <exception cref="InvalidOperationException">When <see cref="CanWrite"/> is false.</exception>
    Task<int> Execute([ConstantExpected] string sql, object? values = null);

    /// <summary>Runs an update that must change exactly one row: the version check of optimistic concurrency.</summary>
    /// <exception cref="StaleVersionException">When no row had the expected version.</exception>
    Task ExecuteOne([ConstantExpected] string sql, object values);

    /// <summary>Runs after the commit, never after a rollback. For signals, not for work that must not be lost.</summary>
    void AfterCommit(Action action);
}
