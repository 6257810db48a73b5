using System.Data;
using Microsoft.Data.SqlClient;

namespace Kommune.Platform.Data;

/// <summary>
/// T-SQL. Ids are sixteen bytes in the order they are written in: SQL Server sorts its own uniqueidentifier by the last six, and ids made one
/// after the other would neither list nor lie in the index in that order.
/// </summary>
internal sealed class SqlServerDialect : SqlDialect
{
    /// <summary>
    /// Deadlock, lock timeout, no turn, tables changed under a snapshot, too little memory, and a server that is failing over, starting or
    /// cut off. Not a statement that took too long: it would again.
    /// </summary>
    private static readonly HashSet<int> Passing =
    [
        1205, 1222, 50001, 3960, 3961, 701, 8645, 8651,
        64, 121, 233, 4060, 4221, 10053, 10054, 10060, 10061, 10928, 10929, 11001, 40143, 40197, 40501, 40540, 40613, 49918, 49919, 49920,
    ];

    public static SqlServerDialect Instance { get; } = new();

    public override string Name => "sqlserver";

    public override object List<T>(IEnumerable<T> values) => new SqlServerList([.. values.Select(value => value switch
    {
        Guid id => Form(id),
        DateTimeOffset instant => Form(instant),
        DateOnly date => Form(date),
        _ => (object)value!,
    })]);

    /// <summary>A missing value without a type is a missing text to SQL Server, which it does not take for bytes.</summary>
    public override DbType? TypeOf(Type type) =>
        type == typeof(Guid) || type == typeof(byte[]) ? DbType.Binary
        : type == typeof(DateTimeOffset) ? DbType.DateTime2
        : type == typeof(DateOnly) ? DbType.Date
        : null;

    public override string Top(string sql) => sql + "\noffset 0 rows fetch next @" + TakeParameter + " rows only";

    public override bool IsTransient(Exception exception) => Numbers(exception).Any(Passing.Contains);

    /// <summary>Passing; too slow; a database that may only be read, a disk or a log that is full; and all that the server itself calls want of means, or worse.</summary>
    public override bool IsAway(Exception exception) =>
        IsTransient(exception) || exception is SqlException { Class: >= 17 } || Numbers(exception).Any(number => number is -2 or 3906 or 1105 or 9002);

    public override bool IsUniqueViolation(Exception exception) => Numbers(exception).Any(number => number is 2627 or 2601);

    public override object Form(Guid value) => value.ToByteArray(bigEndian: true);

    public override object Form(DateTimeOffset value) => value.UtcDateTime;

    public override object Form(DateOnly value) => value.ToDateTime(TimeOnly.MinValue);

    private static IEnumerable<int> Numbers(Exception exception) =>
        exception is SqlException failure ? failure.Errors.Cast<SqlError>().Select(error => error.Number) : [];
}
