using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>What the responsible person of a case or plan is called.</summary>
internal static class ResponsibleRoles
{
    public const string CaseOfficer = "case-officer";
    public const string Coordinator = "coordinator";
    public const string ChildCoordinator = "child-coordinator";

    /// <summary>A child coordinator coordinates also for school, child welfare and NAV, until the child is 18 (hol § 7-2 a).</summary>
    public static string Of(CaseDocument document, DateOnly? birthDate, DateOnly today) => document switch
    {
        { CoordinatorId: null } => CaseOfficer,
        _ when document.Rights.Contains(CareRight.ChildCoordinator) && !LegalAge.Majority.IsReached(birthDate, today) => ChildCoordinator,
        _ => Coordinator,
    };
}
