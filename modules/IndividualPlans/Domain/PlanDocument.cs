namespace Kommune.IndividualPlans;

/// <summary>Everything a plan is, as it is stored.</summary>
internal sealed record PlanDocument
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid SubjectId { get; init; }
    public PlanState State { get; init; } = PlanState.Draft;
    public int Version { get; init; }

    /// <summary>Number of the version that applies; 0 before the first approval.</summary>
    public int ApprovedNumber { get; init; }

    /// <summary>The version that applies. Everybody with access reads this one.</summary>
    public PlanContent? Content { get; init; }

    /// <summary>The version under work; only the family and the coordinator read it (R38).</summary>
    public PlanContent? Draft { get; init; }
    public IReadOnlyList<Approval> Approvals { get; init; } = [];
    public PlanPause? Pause { get; init; }
    public string? ClosingNote { get; init; }
    public DateOnly? EndedOn { get; init; }
}
