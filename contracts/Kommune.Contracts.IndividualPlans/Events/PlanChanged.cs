namespace Kommune.Contracts.IndividualPlans;

/// <summary>Something in the plan or its follow-up has changed.</summary>
[EventName("individual-plans.plan-changed.v1")]
public sealed record PlanChanged : DomainEvent
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The person who owns it.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What happened, stable code: <c>goal-added</c>, <c>measure-followed-up</c>.</summary>
    public required string Change { get; init; }

    /// <summary>The goal, measure or other item it happened to; null when it concerns the whole plan.</summary>
    public Guid? ItemId { get; init; }

    /// <inheritdoc />
    public override string Stream => $"plan:{PlanId:D}";
}
