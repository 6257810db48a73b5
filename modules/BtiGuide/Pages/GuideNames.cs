using System.Globalization;
using Kommune.BtiGuide.Content;
using Kommune.BtiGuide.Editing;
using Microsoft.Extensions.Localization;

namespace Kommune.BtiGuide.Pages;

/// <summary>What the places of a guide are called by people who never saw the file.</summary>
internal static class GuideNames
{
    public static string Part(IStringLocalizer text, GuidePart part, string language) => part switch
    {
        { Step: { } step } => $"{step.Code} {step.Title.In(language)}",
        { Title: { } title } when part.Key.StartsWith("level-", StringComparison.Ordinal) => $"{text["level.number", part.Key["level-".Length..]].Value}: {title.In(language)}",
        { Title: { } title } => $"{text["edit.tool"].Value}: {title.In(language)}",
        _ => text[$"part.{part.Key}"],
    };

    /// <summary><c>levels[0].steps[1].questions[2]</c> is "Spørsmål 3".</summary>
    public static string Place(IStringLocalizer text, string where)
    {
        var last = where[(where.LastIndexOf('.') + 1)..];
        var bracket = last.IndexOf('[', StringComparison.Ordinal);
        if (bracket >= 0) return $"{text["place." + last[..bracket]].Value} {Number(last[bracket..])}";
        var name = text["place." + last].Value;
        // A card among several: its number stands before what it says.
        return where.StartsWith("services[", StringComparison.Ordinal) || where.StartsWith("measures[", StringComparison.Ordinal) || where.StartsWith("glossary[", StringComparison.Ordinal)
            ? $"{Number(where[where.IndexOf('[', StringComparison.Ordinal)..])}. {name}"
            : name;
    }

    /// <summary>A text that is missing, by the name of its field; anything else as one would look for it in the file.</summary>
    public static string Missing(IStringLocalizer text, GuideProblem problem) => problem is { Code: "check.language", Where: [.. var place, '.', 'n', 'b' or 'n'] }
        ? $"{Place(text, place)} – {text["edit." + problem.Where[^2..]].Value}"
        : problem.Where;

    public static string Of(IStringLocalizer text, GuideDifference one) =>
        $"{(one.Step is { } step ? $"{step.Code} {step.Title.In(one.Language)}: " : "")}{Place(text, one.Where)} ({text["edit." + one.Language].Value})";

    private static int Number(string bracketed) => int.Parse(bracketed.AsSpan(1, bracketed.IndexOf(']', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture) + 1;
}
