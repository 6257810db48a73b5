namespace Kommune.IndividualPlans;

internal static class CaseExtensions
{
    /// <summary>NAV-loven and sosialtjenesteloven give a plan, but no coordinator to those who do not want one.</summary>
    public static bool KeepsCoordinatorWithoutPlan(this CoordinationCase one) =>
        one.Document.Bases.Any(basis => basis is not (LegalBasis.Nav or LegalBasis.Social));
}
