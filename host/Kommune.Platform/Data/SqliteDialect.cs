using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kommune.Platform.Data;

/// <summary>SQLite has no types for ids, dates and instants: they are text in forms that sort as they should.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public const string InstantFormat = "yyyy-MM-dd HH:mm:ss.fff";

    public static SqliteDialect Instance { get; } = new();

    public override string Name => "sqlite";

    public override object List<T>(IEnumerable<T> values) => values.Select(value => value switch
    {
        Guid id => Form(id),
        DateTimeOffset instant => Form(instant),
        DateOnly date => Form(date),
        _ => (object?)value,
    }).ToArray();

    public override string Top(string sql) => sql + "\nlimit @" + TakeParameter;

    public override bool IsTransient(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED };

    public override bool IsAway(Exception exception) => exception is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_PROTOCOL,
    };

    public override bool IsUniqueViolation(Exception exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY };

    public override object Form(Guid value) => value.ToString("D");

    public override object Form(DateTimeOffset value) => value.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public override object Form(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
