using Kommune.Ui;

namespace Kommune.IndividualPlans.Pages;

/// <summary>Sentences about a plan that more than one page needs.</summary>
internal static class PlanText
{
    /// <summary>How and when the person's own words were said.</summary>
    public static string? Said(OwnWords? words) => words switch
    {
        null => null,
        { HowSaid: { } how, SaidOn: { } on } => PageTexts.Get("words.said", PageTexts.Get("words.said-how-on", how, Dates.Long(on))),
        { HowSaid: { } how } => PageTexts.Get("words.said", PageTexts.Get("words.said-how", how)),
        { SaidOn: { } on } => PageTexts.Get("words.said", PageTexts.Get("words.said-on", Dates.Long(on))),
        _ => PageTexts.Get("words.said", "").TrimEnd(),
    };
}
