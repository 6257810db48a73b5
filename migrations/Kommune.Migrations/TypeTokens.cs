using System.Text.RegularExpressions;

namespace Kommune.Migrations;

/// <summary>Replaces <c>{{id}}</c> and the other type tokens by the engine's own column types.</summary>
internal static partial class TypeTokens
{
    public static string Expand(MigrationScript script, IMigrationEngine engine) => Token().Replace(script.Sql, match =>
        engine.Types.TryGetValue(match.Groups["word"].Value, out var type)
            ? type
            : throw new MigrationException(
                $"{script.File}: {match.Value} is not a type token. Known are {string.Join(' ', engine.Types.Keys.Select(known => $"{{{{{known}}}}}"))}."));

    [GeneratedRegex(@"\{\{(?<word>[^}]*)\}\}")]
    private static partial Regex Token();
}
