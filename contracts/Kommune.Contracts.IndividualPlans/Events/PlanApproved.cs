namespace Kommune.Contracts.IndividualPlans;

/// <summary>The owner has approved a version of the plan; from now on it is the one that counts.</summary>
[EventName("individual-plans.plan-approved.v1")]
public sealed record PlanApproved : DomainEvent
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The person who owns it.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Number of the approved version, 1 for the first.</summary>
    public required int Number { get; init; }

    /// <inheritdoc />
    public override string Stream => $"plan:{PlanId:D}";
}
