using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Dapper;
using Kommune.Contracts;

namespace Kommune.Platform.Data;

/// <summary>
/// PostgreSQL refuses the character 0 and half of a pair of surrogates, SQLite takes the one and changes the other, SQL Server takes both.
/// Nobody types them: whoever sends them is told before they come to any database, in the same words.
/// </summary>
internal static class StorableText
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Texts = new();

    /// <exception cref="RuleViolationException">When a text among the values of a statement cannot be stored everywhere.</exception>
    public static void Check(object? values)
    {
        switch (values)
        {
            case null or DynamicParameters: break;
            case IEnumerable rows:
                foreach (var row in rows) CheckOne(row);
                break;
            default: CheckOne(values); break;
        }
    }

    private static void CheckOne(object? values)
    {
        if (values is null) return;
        foreach (var property in Texts.GetOrAdd(values.GetType(), Find))
        {
            if (property.GetValue(values) is string text ? IsStorable(text) : ((IEnumerable<string?>?)property.GetValue(values))?.All(IsStorable) ?? true) continue;
            throw new RuleViolationException("problem.text-character", property.Name);
        }
    }

    private static PropertyInfo[] Find(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && (property.PropertyType == typeof(string) || typeof(IEnumerable<string?>).IsAssignableFrom(property.PropertyType))),
    ];

    private static bool IsStorable(string? text)
    {
        if (text is null) return true;
        if (text.Contains('\0')) return false;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return true;
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var letter)) return false;
            at += letter.Utf16SequenceLength;
        }
        return true;
    }
}
