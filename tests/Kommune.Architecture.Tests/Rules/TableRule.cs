using System.Text.RegularExpressions;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>A module touches only its own tables: everybody else's may change tomorrow, and know more about access than the one who looks.</summary>
internal static partial class TableRule
{
    /// <param name="owner">Who wrote the texts.</param>
    /// <param name="own">Prefixes of its tables.</param>
    /// <param name="all">Prefixes of everybody's tables: these are not even named by others.</param>
    /// <param name="texts">String literals and scripts.</param>
    public static IEnumerable<string> Breaches(string owner, IReadOnlyList<string> own, IReadOnlyList<string> all, IEnumerable<string> texts)
    {
        var foreign = all.Except(own).ToList();
        foreach (var text in texts.Select(text => Comments().Replace(text, "")))
        {
            var touched = Words().Matches(text).Select(match => match.Value).Where(word => foreign.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal)));
            if (IsSql().IsMatch(text))
            {
                var named = NamedHere().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();
                touched = touched.Concat(Tables().Matches(text).Select(match => match.Groups["table"].Value)
                    .Where(table => !named.Contains(table) && !own.Any(prefix => table.StartsWith(prefix, StringComparison.Ordinal))));
            }
            foreach (var table in touched.Distinct())
                yield return $"{owner} touches {table}, which is not its own ({string.Join(", ", own)}): ask its owner's contract. In: {Start(text)}";
        }
    }

    private static string Start(string text)
    {
        var line = Blanks().Replace(text.Trim(), " ");
        return line.Length <= 100 ? line : line[..100] + "…";
    }

    [GeneratedRegex(@"\b[a-z][a-z0-9]*_[a-z0-9_]+\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*(select|insert|update|delete|with|create|alter|drop)\s", RegexOptions.IgnoreCase)]
    private static partial Regex IsSql();

    [GeneratedRegex(@"\b(?:from|join|into|update|table|references)\s+(?:if\s+(?:not\s+)?exists\s+)?(?<table>[a-z_][a-z0-9_.]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Tables();

    [GeneratedRegex(@"(?:\bwith|,)\s*(?<name>[a-z_][a-z0-9_]*)\s*(?:\([^)]*\)\s*)?as\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex NamedHere();

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
