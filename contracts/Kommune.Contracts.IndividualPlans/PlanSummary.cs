namespace Kommune.Contracts.IndividualPlans;

/// <summary>That a person has a coordinator, a plan, or both.</summary>
public sealed record PlanSummary
{
    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The plan, when there is one.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>State of the coordination, stable code: <c>CoordinatorOnly</c>.</summary>
    public required string State { get; init; }

    /// <summary>Number of the approved version; 0 before the first approval.</summary>
    public int ApprovedNumber { get; init; }
}
