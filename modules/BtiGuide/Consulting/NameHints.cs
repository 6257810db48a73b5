using System.Text.RegularExpressions;

namespace Kommune.BtiGuide.Consulting;

/// <summary>
/// What in a text looks as if it told who somebody is. It guesses: a word with a capital in the middle of a sentence may be a town, so names
/// are asked about and only numbers are refused.
/// </summary>
internal static partial class NameHints
{
    /// <summary>Words that may be names, in the order they stand.</summary>
    public static IReadOnlyList<string> Names(string text) =>
        [.. Name().Matches(text).Where(match => match.Groups["rest"].Success || !IsStart(text, match.Index)).Select(match => match.Value).Distinct()];

    /// <summary>Whether there is a national number, a phone number or something as long.</summary>
    public static bool HasNumber(string text) => Number().IsMatch(text);

    // The first word of a sentence has a capital anyhow.
    private static bool IsStart(string text, int at)
    {
        var before = text[..at].TrimEnd(' ', '«', '»', '"', '(', ')', '-', '–', '\t');
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or ':' or '\n';
    }

    [GeneratedRegex(@"(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?<rest>(?: \p{Lu}\p{Ll}+)+)?(?![\p{L}])")]
    private static partial Regex Name();

    [GeneratedRegex(@"\d(?:[ .-]?\d){5,}")]
    private static partial Regex Number();
}
