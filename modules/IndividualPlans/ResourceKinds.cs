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
        Sections =
        [
            new() { Id = Section.Title, LeadServiceReads = true, CoordinatingUnitReads = true },
            new() { Id = Clarification, LeadServiceReads = true },
            // The coordinating unit answers for the decision also when a coordinator elsewhere leads the case (hol § 7-3).
            new() { Id = Decision, LeadServiceReads = true, CoordinatingUnitReads = true },
        ],
    };

    public static ResourceKind Plan { get; } = new()
    {
        Id = PlanId,
        Sections =
        [
            new() { Id = Sections.Title, LeadServiceReads = true, CoordinatingUnitReads = true },
            new() { Id = Sections.OwnWords, LeadServiceReads = true },
            new() { Id = Sections.Goals, LeadServiceReads = true },
            new() { Id = Sections.Needs, LeadServiceReads = true },
            new() { Id = Sections.Measures, LeadServiceReads = true },
            new() { Id = Sections.Participants, LeadServiceReads = true },
            new() { Id = Sections.Contributions, LeadServiceReads = true },
            new() { Id = Sections.Documents },
            new() { Id = Sections.Consents },
            new() { Id = Sections.Evaluations, LeadServiceReads = true },
            new() { Id = Sections.PrivateNotes, OnlySubject = true },
        ],
    };
}
