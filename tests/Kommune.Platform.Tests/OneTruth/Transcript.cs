using System.Globalization;
using Kommune.Contracts;

namespace Kommune.Platform.Tests.OneTruth;

/// <summary>What could be seen, line by line. Ids made on the way are called by the order they were first seen in, which is the same everywhere.</summary>
internal sealed class Transcript
{
    private readonly Dictionary<Guid, string> _names = [];
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Add(string line) => _lines.Add(line);

    public string Of(object? value) => value switch
    {
        null => "-",
        Guid id => _names.TryGetValue(id, out var name) ? name : _names[id] = $"#{_names.Count}",
        string text => text.Length > 60 ? $"'{text[..20]}…{text[^20..]}' {text.Length}" : $"'{text}'",
        DateTimeOffset at => at.ToString("yyyy-MM-dd HH:mm:ss.fffffff zzz", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => $"[{string.Join(' ', list.Cast<object?>().Select(Of))}]",
        System.Runtime.CompilerServices.ITuple tuple => $"({string.Join(' ', Enumerable.Range(0, tuple.Length).Select(at => Of(tuple[at])))})",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    public string Of(Exception failure) => failure switch
    {
        RuleViolationException violation => $"refused: {string.Join(' ', violation.Problems.Select(problem => $"{problem.Code}/{problem.Field}"))}",
        _ => failure.GetType().Name,
    };
}
