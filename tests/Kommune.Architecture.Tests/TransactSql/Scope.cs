namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>What the words of one query can mean: its tables, and those of the query round it.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly List<(string Name, IReadOnlyCollection<string> Columns, IReadOnlySet<string> MaybeMissing)> _sources = [];

    public Scope? Outer => outer;

    public IEnumerable<string> Columns => _sources.SelectMany(source => source.Columns);

    /// <summary>False when there is one of this name already.</summary>
    public bool Add(string name, IEnumerable<string> columns, IEnumerable<string>? maybeMissing = null)
    {
        if (_sources.Exists(source => Same(source.Name, name))) return false;
        _sources.Add((name, [.. columns], (maybeMissing ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase)));
        return true;
    }

    /// <summary>What is wrong with a column's name; null when nothing is.</summary>
    public string? Mistake(string? source, string column)
    {
        if (source is not null)
        {
            foreach (var known in _sources.Where(known => Same(known.Name, source)))
                return known.Columns.Contains(column, StringComparer.OrdinalIgnoreCase) ? null : $"{source} has no column {column}";
            return outer is null ? $"nothing here is called {source}" : outer.Mistake(source, column);
        }
        return _sources.Count(known => known.Columns.Contains(column, StringComparer.OrdinalIgnoreCase)) switch
        {
            0 => outer is null ? $"no table here has a column {column}" : outer.Mistake(null, column),
            1 => null,
            _ => $"{column} may be of more than one table",
        };
    }

    /// <summary>Whether a row may have nothing in this column.</summary>
    public bool MayBeMissing(string? source, string column) =>
        _sources.Exists(known => (source is null || Same(known.Name, source)) && known.MaybeMissing.Contains(column));

    /// <summary>The columns of one source, for <c>a.*</c>.</summary>
    public IEnumerable<string> ColumnsOf(string source) => _sources.Where(known => Same(known.Name, source)).SelectMany(known => known.Columns);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
