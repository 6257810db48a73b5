using System.Diagnostics.CodeAnalysis;
using Kommune.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Testing;

/// <summary>Statements of a test on a municipality's database, in <see cref="TestHost.Work"/>.</summary>
public static class WorkExtensions
{
    /// <summary>Runs a statement.</summary>
    public static Task<int> Execute(this IServiceProvider services, [ConstantExpected] string sql, object? values = null) =>
        services.GetRequiredService<IUnitOfWork>().Execute(sql, values);

    /// <summary>One row or value.</summary>
    public static Task<T?> Find<T>(this IServiceProvider services, [ConstantExpected] string sql, object? values = null) =>
        services.GetRequiredService<IUnitOfWork>().Find<T>(sql, values);

    /// <summary>All rows.</summary>
    public static Task<IReadOnlyList<T>> Query<T>(this IServiceProvider services, [ConstantExpected] string sql, object? values = null) =>
        services.GetRequiredService<IUnitOfWork>().Query<T>(sql, values);
}
