using System.Text.RegularExpressions;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>No style, script or event attribute in markup: the browser is told to run none, and would silently drop them.</summary>
internal static partial class MarkupRule
{
    public static IEnumerable<string> Breaches(SourceFile file) =>
        from match in Inline().Matches(file.Text)
        select $"{file.Path}:{1 + file.Text.AsSpan(0, match.Index).Count('\n')} has {match.Value.Trim()}. Styles lie in a style sheet, scripts in a file.";

    [GeneratedRegex("""\sstyle="|<style\b|<script\b(?![^>]*\ssrc=)[^>]*>|\son[a-z]+=["']|href="javascript:""")]
    private static partial Regex Inline();
}
