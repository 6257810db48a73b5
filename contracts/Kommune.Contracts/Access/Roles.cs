namespace Kommune.Contracts;

/// <summary>Roles an employment can carry. A role opens pages; it never opens a case by itself (R25).</summary>
public static class Roles
{
    /// <summary>Pseudo-role of everyone logged in as a private person.</summary>
    public const string Citizen = "citizen";

    /// <summary>Pseudo-role of everyone who is invited to a case from outside (R7): only the pages of a case, and never a list of them.</summary>
    public const string Invited = "invited";

    /// <summary>Leader or officer of the coordinating unit (hol § 7-3).</summary>
    public const string CoordinatingUnit = "coordinating-unit";

    /// <summary>May be appointed coordinator or child coordinator (hol §§ 7-2, 7-2 a).</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Meets people in a service: teacher, nurse, adviser, physiotherapist.</summary>
    public const string Professional = "professional";

    /// <summary>Leads a unit: sees deadlines and flow, not content (R26).</summary>
    public const string UnitManager = "unit-manager";

    /// <summary>Owns the action guide of BTI: its content, its review, its publishing. Opens no case.</summary>
    public const string BtiCoordinator = "bti-coordinator";

    /// <summary>Runs the platform, never reads content (R28).</summary>
    public const string Operator = "operator";

    /// <summary>Every role of an employee.</summary>
    public static IReadOnlyList<string> OfEmployees { get; } = [CoordinatingUnit, Coordinator, Professional, UnitManager, BtiCoordinator, Operator];
}
