using Kommune.BtiGuide.Content;
using Microsoft.Extensions.Localization;

namespace Kommune.BtiGuide.Cases;

/// <summary>Places and answers of a case, in the reader's words.</summary>
internal static class CaseWords
{
    public static string Place(IStringLocalizer text, Guide guide, string place, string language) =>
        guide.Step(place) is { } step ? $"{step.Code} {step.Title.In(language)}" : Ends.All.Contains(place) ? text[$"end.{place}"] : place;

    public static string Move(IStringLocalizer text, Guide guide, CaseMove move, string language) =>
        guide.Step(move.FromStep)?.Decision?.Outcomes.Find(outcome => outcome.Key == move.Outcome) is { } outcome
            ? $"{outcome.Label.In(language)} → {Place(text, guide, move.ToPlace, language)}"
            : move.FromStep == move.ToPlace ? text["case.upgraded", guide.Version]
            : text["case.moved", Place(text, guide, move.FromStep, language), Place(text, guide, move.ToPlace, language)];
}
