using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>What this module keeps about people, and the default of who sees what before anyone is given more.</summary>
internal static class ResourceKinds
{
    public const string CaseId = "coordination-case";
    public const string PlanId = "individual-plan";

    /// <summary>What came out of the clarifying talk.</summary>
    public const string Clarification = "clarification";

    /// <summary>What was offered, refused, answered and complained about.</summary>
    public const string Decision = "decision";

    public static ResourceKind Case { get; } = new()
    {
        Id = CaseId,
        Page = "/individual-plans/cases/{id}",
        Sections =
        [
            new() { Id = Section.Title, LeadServiceReads = true, CoordinatingUnitReads = true, Emergency = true },
            // Whoever has a coordinator and no plan also lets services know what matters, so that it is told once.
            new() { Id = Clarification, LeadServiceReads = true, Shareable = true },
            // The coordinating unit answers for the decision also when a coordinator elsewhere leads the case (hol § 7-3).
            new() { Id = Decision, LeadServiceReads = true, CoordinatingUnitReads = true },
            new() { Id = Section.Consents },
        ],
    };

    /// <summary>What a service can be given. Consents and the person's private notes are never among them.</summary>
    public static IReadOnlyList<string> Shareable => [.. Plan.Sections.Where(section => section.Shareable).Select(section => section.Id)];

    public static ResourceKind Plan { get; } = new()
    {
        Id = PlanId,
        Page = "/individual-plans/plans/{id}",
        Sections =
        [
            // In an emergency one needs to know whom to ring, and nothing of the plan (R40).
            new() { Id = Sections.Title, LeadServiceReads = true, CoordinatingUnitReads = true, Emergency = true },
            new() { Id = Sections.OwnWords, LeadServiceReads = true, Shareable = true },
            new() { Id = Sections.Goals, LeadServiceReads = true, Shareable = true },
            new() { Id = Sections.Needs, LeadServiceReads = true, Shareable = true, Health = true },
            new() { Id = Sections.Measures, LeadServiceReads = true, Shareable = true },
            new() { Id = Sections.Participants, LeadServiceReads = true, Shareable = true, Emergency = true },
            new() { Id = Sections.Contributions, LeadServiceReads = true, Shareable = true },
            new() { Id = Sections.Documents, Shareable = true },
            new() { Id = Sections.Consents },
            new() { Id = Sections.Evaluations, LeadServiceReads = true, Shareable = true },
            new() { Id = Sections.PrivateNotes, OnlySubject = true },
        ],
    };
}
