using System.Text.RegularExpressions;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>No national number in what is shipped, invented or not, but for the demo's people (R1).</summary>
internal static partial class NationalIdRule
{
    public static IEnumerable<string> Breaches(SourceFile file) =>
        from match in ElevenDigits().Matches(file.Text)
        select $"{file.Path}:{1 + file.Text.AsSpan(0, match.Index).Count('\n')} holds eleven digits in a row, which may be somebody's national number.";

    [GeneratedRegex(@"(?<![\d.])\d{6}\s?\d{5}(?!\d)")]
    private static partial Regex ElevenDigits();
}
