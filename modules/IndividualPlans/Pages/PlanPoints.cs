using Kommune.Ui;

namespace Kommune.IndividualPlans.Pages;

/// <summary>The checklist in words, each missing point with the page where it is filled in.</summary>
internal static class PlanPoints
{
    public static CheckItem Of(ChecklistPoint point, Guid planId, PlanContent content, bool mayWrite) => new(
        PageTexts.Get("check." + point.Code), point.IsMet, PageTexts.Get($"check.{point.Code}.help"),
        mayWrite ? Links.Plan(planId) + Path(point.Code, content) : null, PageTexts.Get("check.fill-in"));

    private static string Path(string code, PlanContent content) => code switch
    {
        "goals" => content.Goals.Count == 0 ? "/goals/new" : "/strengths/new",
        "participants" => "/participants/new",
        "responsible" => "/responsible",
        "contributions" => "/contributions/new",
        "measures" => content.Measures.FirstOrDefault(measure => measure is { IsOpen: true, HasResponsible: false }) is { } unowned ? Edit(unowned) : "/measures/new",
        "carried-out" => content.Measures.FirstOrDefault(measure => measure is { IsOpen: true, HowCarriedOut: null }) is { } unsaid ? Edit(unsaid) : "/measures/new",
        "offers" => "/offers",
        "period" => "/period",
        "consent" => "/consent",
        "cooperation" => "/cooperation/new",
        "child-participation" => "/child",
        _ => "/language",
    };

    private static string Edit(Measure measure) => $"/measures/{measure.Id}/edit";
}
