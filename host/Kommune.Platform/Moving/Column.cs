using System.Data;
using System.Data.Common;
using System.Globalization;
using Kommune.Platform.Data;

namespace Kommune.Platform.Moving;

/// <summary>One column of a table that is moved: how its values are read, written, and known again.</summary>
internal sealed record Column(string Name, ColumnKind Kind)
{
    public static IReadOnlyList<Column> Of(DbDataReader reader, SqlDialect dialect) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(place => new Column(reader.GetName(place), dialect is SqliteDialect ? ColumnKind.Untyped : KindOf(reader, place)))];

    /// <summary>What a driver must be told about a value that may be missing.</summary>
    public DbType Type(SqlDialect dialect) => Kind switch
    {
        ColumnKind.Id => dialect.TypeOf(typeof(Guid)) ?? DbType.Guid,
        ColumnKind.Instant => dialect.TypeOf(typeof(DateTimeOffset)) ?? DbType.DateTimeOffset,
        ColumnKind.Date => DbType.Date,
        ColumnKind.Bool => DbType.Boolean,
        ColumnKind.Number => DbType.Int64,
        ColumnKind.Bytes => DbType.Binary,
        _ => DbType.String,
    };

    /// <summary>The value as .NET has it, from either engine's form.</summary>
    public object? Value(object stored) => stored is DBNull ? null : Kind switch
    {
        ColumnKind.Id => stored switch
        {
            Guid id => id,
            byte[] bytes => new Guid(bytes, bigEndian: true),
            _ => Guid.Parse((string)stored),
        },
        ColumnKind.Instant => stored switch
        {
            DateTimeOffset instant => instant.ToUniversalTime(),
            DateTime instant => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)),
            _ => DateTimeOffset.ParseExact((string)stored, SqliteDialect.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        },
        ColumnKind.Date => stored switch
        {
            DateOnly date => date,
            DateTime date => DateOnly.FromDateTime(date),
            _ => DateOnly.ParseExact((string)stored, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        ColumnKind.Bool => stored as bool? ?? Convert.ToInt64(stored, CultureInfo.InvariantCulture) != 0,
        ColumnKind.Number => Convert.ToInt64(stored, CultureInfo.InvariantCulture),
        _ => stored,
    };

    /// <summary>The value as one engine's driver takes it.</summary>
    public static object Form(SqlDialect dialect, object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => dialect.Form(id),
        DateTimeOffset instant => dialect.Form(instant),
        DateOnly date => dialect.Form(date),
        _ => value,
    };

    /// <summary>The value as text that is the same on every engine.</summary>
    public static string Known(object? value) => value switch
    {
        null => "-",
        Guid id => $"={id:D}",
        DateTimeOffset instant => "=" + instant.UtcDateTime.ToString(SqliteDialect.InstantFormat, CultureInfo.InvariantCulture),
        DateOnly date => "=" + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "=1" : "=0",
        byte[] bytes => "=" + Convert.ToHexStringLower(bytes),
        IFormattable number => "=" + number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"={value}",
    };

    private static ColumnKind KindOf(DbDataReader reader, int place)
    {
        var type = reader.GetFieldType(place);
        return reader.GetDataTypeName(place).Equals("date", StringComparison.OrdinalIgnoreCase) ? ColumnKind.Date
            : type == typeof(Guid) || (type == typeof(byte[]) && reader.GetColumnSchema()[place].ColumnSize == 16) ? ColumnKind.Id
            : type == typeof(DateTimeOffset) || type == typeof(DateTime) ? ColumnKind.Instant
            : type == typeof(bool) ? ColumnKind.Bool
            : type == typeof(byte[]) ? ColumnKind.Bytes
            : type == typeof(int) || type == typeof(long) ? ColumnKind.Number
            : ColumnKind.Text;
    }
}
