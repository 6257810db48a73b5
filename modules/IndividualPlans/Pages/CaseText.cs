namespace Kommune.IndividualPlans.Pages;

/// <summary>How a case is spoken of. A coordinator without a plan is as good an end of the road as one with.</summary>
internal static class CaseText
{
    public static string State(CaseState state) => PageTexts.Of("state.case", state);

    public static string Meaning(CaseView one, bool isSelf) =>
        PageTexts.Get($"case-meaning.{one.State}{(one.State == CaseState.PlanOnly && one.IsOnlyForPlan ? ".only" : "")}{(isSelf ? ".self" : "")}", one.Subject.GivenName);

    public static string Next(NextStep step) => PageTexts.Get("case.step." + step.Code);

    public static string Wants(bool coordinator, bool plan) =>
        PageTexts.Get((coordinator, plan) switch { (true, true) => "wants.both", (true, false) => "wants.coordinator", (false, true) => "wants.plan", _ => "wants.unsure" });
}
