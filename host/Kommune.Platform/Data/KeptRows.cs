using System.Collections;
using System.Reflection;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kommune.Platform.Data;

/// <summary>
/// One statement for values of one shape, of one row or of many. They are bound by place: to look each up by its name, and to make its
/// parameter anew for each row, was half of the cost of a line of the read log (docs/benchmarks.md).
/// </summary>
internal sealed class KeptRows : IDisposable
{
    private readonly sqlite3_stmt _statement;
    private readonly PropertyInfo[] _places;

    private KeptRows(sqlite3_stmt statement, PropertyInfo[] places) => (_statement, _places) = (statement, places);

    /// <summary>Null when a value of the shape is not of a kind that is bound here; then the general way must be taken.</summary>
    public static KeptRows? Prepare(KeptConnection connection, string sql, Type shape)
    {
        // A list is not one value, and only a text of one statement is run whole.
        if (shape != typeof(object) && StatementValues.HasLists(shape)) return null;
        Check(connection, raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement, out var rest));
        var places = Enumerable.Range(1, raw.sqlite3_bind_parameter_count(statement))
            .Select(place => Find(shape, raw.sqlite3_bind_parameter_name(statement, place).utf8_to_string()[1..]))
            .ToArray();
        if (string.IsNullOrWhiteSpace(rest) && Array.TrueForAll(places, place => place is not null && IsBound(Nullable.GetUnderlyingType(place.PropertyType) ?? place.PropertyType)))
            return new KeptRows(statement, places!);
        statement.Dispose();
        return null;
    }

    /// <returns>Rows that were changed.</returns>
    public int ExecuteAll(KeptConnection connection, IEnumerable rows)
    {
        var changed = 0;
        foreach (var row in rows) changed += Execute(connection, row);
        return changed;
    }

    /// <returns>Rows that were changed.</returns>
    public int Execute(KeptConnection connection, object? values)
    {
        for (var place = 0; place < _places.Length; place++)
            Bind(place + 1, _places[place].GetValue(values));
        int step;
        do step = raw.sqlite3_step(_statement);
        while (step == raw.SQLITE_ROW);
        var reset = raw.sqlite3_reset(_statement);
        if (step != raw.SQLITE_DONE)
            Check(connection, reset);
        return raw.sqlite3_changes(connection.Handle);
    }

    public void Dispose() => _statement.Dispose();

    private static PropertyInfo? Find(Type shape, string name)
    {
        var properties = shape.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return Array.Find(properties, property => property.Name == name) ?? Array.Find(properties, property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsBound(Type type) =>
        type == typeof(string) || type == typeof(Guid) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(int) || type == typeof(long) || type == typeof(bool);

    private void Bind(int place, object? value) => _ = value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int64(_statement, place, number),
        bool yes => raw.sqlite3_bind_int64(_statement, place, yes ? 1 : 0),
        Guid id => raw.sqlite3_bind_text(_statement, place, (string)SqliteDialect.Instance.Form(id)),
        DateOnly date => raw.sqlite3_bind_text(_statement, place, (string)SqliteDialect.Instance.Form(date)),
        DateTimeOffset instant => raw.sqlite3_bind_text(_statement, place, (string)SqliteDialect.Instance.Form(InstantHandler.Stored(instant))),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static void Check(KeptConnection connection, int code) => SqliteException.ThrowExceptionForRC(code, connection.Handle);
}
