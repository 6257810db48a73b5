namespace Kommune.Contracts.IndividualPlans;

/// <summary>The plan has ended and is read-only.</summary>
[EventName("individual-plans.plan-ended.v1")]
public sealed record PlanEnded : DomainEvent
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The person who owned it.</summary>
    public required Guid SubjectId { get; init; }

    /// <inheritdoc />
    public override string Stream => $"plan:{PlanId:D}";
}
