namespace Kommune.IndividualPlans;

/// <summary>Doors of this module. What is in each room is decided by access, case by case.</summary>
internal static class Permissions
{
    /// <summary>Open plans and cases one has a relation to.</summary>
    public const string Read = "individual-plans.read";

    /// <summary>Tell the coordinating unit about a need. Anyone may (hpl § 38 a), except those who only run the platform.</summary>
    public const string Notify = "individual-plans.notify";

    /// <summary>The coordinating unit's own work: notifications, rights, appointing coordinators (hol § 7-3).</summary>
    public const string Inbox = "individual-plans.inbox";

    /// <summary>An employee's list of cases.</summary>
    public const string Cases = "individual-plans.cases";

    /// <summary>Write in plans one takes part in.</summary>
    public const string Edit = "individual-plans.edit";

    /// <summary>The private person's own plan: say yes and no, approve, decide who sees.</summary>
    public const string Govern = "individual-plans.govern";
}
