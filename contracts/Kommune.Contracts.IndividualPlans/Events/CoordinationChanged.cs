namespace Kommune.Contracts.IndividualPlans;

/// <summary>A coordination case has entered a new state: clarifying, offered, coordinator without plan, plan and coordinator, denied, closed.</summary>
[EventName("individual-plans.coordination-changed.v1")]
public sealed record CoordinationChanged : DomainEvent
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The person it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The new state, stable code: <c>CoordinatorOnly</c>.</summary>
    public required string State { get; init; }

    /// <inheritdoc />
    public override string Stream => $"coordination:{CaseId:D}";
}
