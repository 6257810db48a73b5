using System.Text.RegularExpressions;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>Where packages come from is the business of the machine that builds, never of the repository.</summary>
internal static partial class RegistryRule
{
    public static IEnumerable<string> Breaches(SourceFile file) =>
        from match in Address().Matches(file.Text)
        select $"{file.Path}:{1 + file.Text.AsSpan(0, match.Index).Count('\n')} names a package registry: {match.Value}. Leave it to the machine's own settings.";

    // Names as whole words of an address; a page under a bare number but this machine's own lies in somebody's inner network.
    [GeneratedRegex("""
        https?://[^\s"'<>`]*\b(?:nuget|npm|npmjs|yarnpkg|pypi|registry|artifactory|nexus|proget)\b[^\s"'<>`]*
        | https?://(?!127\.)\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?/[^\s"'<>`]+
        | <packageSource[s]>
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Address();
}
