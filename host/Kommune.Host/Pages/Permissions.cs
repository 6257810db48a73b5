using Kommune.Contracts;

namespace Kommune.Host.Pages;

/// <summary>Rights the shell's own pages demand.</summary>
internal static class Permissions
{
    /// <summary>The start page of everyone who is logged in.</summary>
    public const string Start = "shell.start";

    /// <summary>The read log about oneself and those one acts for (R46).</summary>
    public const string OwnLog = "shell.own-log";

    /// <summary>Who can see what of a case one governs or is responsible for (R30).</summary>
    public const string WhoSees = "shell.who-sees";

    /// <summary>Questions about readings, for those who owe the answer (R46).</summary>
    public const string LogControl = "shell.log-control";

    /// <summary>What one has consented to oneself, or for those one acts for.</summary>
    public const string OwnConsents = "shell.own-consents";

    /// <summary>The sharing of one case: read, asked for, decided. What one may do there is decided case by case.</summary>
    public const string Sharing = "shell.sharing";

    /// <summary>The minimum in an emergency; which roles may open it, the municipality decides (R40).</summary>
    public const string Emergency = "shell.emergency";

    /// <summary>To look at emergency accesses afterwards (R41).</summary>
    public const string ReviewEmergency = "shell.review-emergency";

    /// <summary>To hide something from a guardian, in cases one may write in (R58).</summary>
    public const string Restrict = "shell.restrict";

    /// <summary>Patterns in what employees have read, for those who lead them (R48).</summary>
    public const string ReadingControl = "shell.reading-control";

    /// <summary>Whom no mail reaches (R72, R96).</summary>
    public const string Letters = "shell.letters";

    /// <summary>Decisions for somebody's safety, made by the leader of the coordinating unit (R47, R69–R71).</summary>
    public const string Safety = "shell.safety";

    /// <summary>To ask for a print about a strictly protected person, and to say yes to somebody else's (R70).</summary>
    public const string Printing = "shell.printing";

    /// <summary>To let a child without an electronic id say something on this device (R5).</summary>
    public const string ChildSession = "shell.child-session";

    /// <summary>Modules, migrations, events: never content (R28).</summary>
    public const string Operate = "shell.operate";

    /// <summary>To hand a case over, to answer when asked, to tell that one is away (R51, R53).</summary>
    public const string Responsibility = "shell.responsibility";

    /// <summary>What one is asked to do, and what has been passed up to one.</summary>
    public const string Tasks = "shell.tasks";

    /// <summary>The employees of one's unit and the deadlines of its cases: never content (R26).</summary>
    public const string LeadUnit = "shell.lead-unit";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new Permission { Id = Start, Roles = [Roles.Citizen, Roles.Invited, .. Roles.OfEmployees] },
        new Permission { Id = OwnLog, Roles = [Roles.Citizen] },
        new Permission { Id = Responsibility, Roles = [Roles.Professional, Roles.Coordinator, Roles.CoordinatingUnit, Roles.UnitManager] },
        new Permission { Id = Tasks, Roles = [.. Roles.OfEmployees.Except([Roles.Operator])] },
        new Permission { Id = LeadUnit, Roles = [Roles.UnitManager] },
        new Permission { Id = WhoSees, Roles = [Roles.Citizen, Roles.CoordinatingUnit, Roles.Coordinator, Roles.Professional, Roles.UnitManager] },
        new Permission { Id = LogControl, Roles = [Roles.CoordinatingUnit] },
        new Permission { Id = OwnConsents, Roles = [Roles.Citizen] },
        new Permission { Id = Sharing, Roles = [Roles.Citizen, .. Roles.OfEmployees.Except([Roles.Operator])] },
        new Permission { Id = Emergency, Roles = [Roles.CoordinatingUnit, Roles.Coordinator, Roles.Professional, Roles.UnitManager] },
        new Permission { Id = ReviewEmergency, Roles = [Roles.CoordinatingUnit, Roles.UnitManager] },
        new Permission { Id = Restrict, Roles = [Roles.CoordinatingUnit, Roles.Coordinator, Roles.Professional, Roles.UnitManager] },
        new Permission { Id = ReadingControl, Roles = [Roles.CoordinatingUnit, Roles.UnitManager] },
        new Permission { Id = Safety, Roles = [Roles.CoordinatingUnit] },
        new Permission { Id = Letters, Roles = [Roles.CoordinatingUnit] },
        new Permission { Id = Printing, Roles = [Roles.CoordinatingUnit, Roles.Coordinator, Roles.Professional, Roles.UnitManager] },
        new Permission { Id = ChildSession, Roles = [Roles.Citizen, Roles.Professional, Roles.Coordinator, Roles.CoordinatingUnit] },
        new Permission { Id = Operate, Roles = [Roles.Operator] },
    ];
}
