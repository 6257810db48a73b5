using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Dapper;

namespace Kommune.Platform.Data;

/// <summary>
/// Dapper asks its type handlers for single values but not for the items of <c>in @ids</c>: those would reach SQLite in another form than the
/// one that is stored, and match nothing.
/// </summary>
internal static class StatementValues
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo[] Properties, bool HasLists)> Shapes = new();

    public static object? For(SqlDialect dialect, object? values) =>
        values is null or DynamicParameters or IEnumerable || !HasLists(values.GetType()) ? values : Taken(dialect, values);

    public static bool HasLists(Type shape) => Shape(shape).HasLists;

    public static DynamicParameters With(SqlDialect dialect, object? values, string name, object value)
    {
        var all = values switch
        {
            null => new DynamicParameters(),
            DynamicParameters or IEnumerable => new DynamicParameters(values),
            _ => Taken(dialect, values),
        };
        all.Add(name, value);
        return all;
    }

    private static DynamicParameters Taken(SqlDialect dialect, object values)
    {
        var taken = new DynamicParameters();
        foreach (var property in Shape(values.GetType()).Properties)
        {
            var value = property.GetValue(values) switch
            {
                IEnumerable<Guid> ids => dialect.List(ids),
                IEnumerable<DateTimeOffset> instants => dialect.List(instants.Select(InstantHandler.Stored)),
                IEnumerable<DateOnly> dates => dialect.List(dates),
                IEnumerable<int> numbers => dialect.List(numbers),
                IEnumerable<long> numbers => dialect.List(numbers),
                IEnumerable<string> texts => dialect.List(texts),
                var one => one,
            };
            taken.Add(property.Name, value, value is null ? dialect.TypeOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) : null);
        }
        return taken;
    }

    private static (PropertyInfo[] Properties, bool HasLists) Shape(Type shape) => Shapes.GetOrAdd(shape, static type =>
    {
        PropertyInfo[] properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)];
        return (properties, properties.Any(property => IsList(property.PropertyType)));
    });

    private static bool IsList(Type type) => typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) && type != typeof(byte[]);
}
