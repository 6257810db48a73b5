namespace Kommune.IndividualPlans;

/// <summary>Addresses of the module's pages, in one place because lists, notices and pages all point to them. Ids only: an address may be seen by others.</summary>
internal static class Links
{
    /// <summary>The private person's plan, for the person chosen in the shell.</summary>
    public const string MyPlan = "/individual-plans";
    public const string Cases = "/individual-plans/cases";
    public const string Notifications = "/individual-plans/notifications";
    public const string Notify = "/individual-plans/notify";

    public static string Notification(Guid id) => $"{Notifications}/{id:D}";
    public static string Case(Guid id) => $"{Cases}/{id:D}";
    public static string Plan(Guid id) => $"/individual-plans/plans/{id:D}";
    public static string Measure(Guid planId, Guid measureId) => $"{Plan(planId)}/measures/{measureId:D}";

    public static string ReviewCalendar(Guid planId) => $"/api{Plan(planId)}/review/calendar";
    public static string MeasureCalendar(Guid planId, Guid measureId) => $"/api{Measure(planId, measureId)}/calendar";

    /// <summary>The shell's page about who sees what.</summary>
    public static string Sharing(Guid planId) => $"/consents/{planId:D}";
    public static string Consent(Guid planId) => $"{Plan(planId)}/consent";
    public static string Approve(Guid planId) => $"{Plan(planId)}/approve";
    public static string Evaluate(Guid planId) => $"{Plan(planId)}/evaluate";
    public static string Offer(Guid caseId) => $"{Case(caseId)}/offer";
}
