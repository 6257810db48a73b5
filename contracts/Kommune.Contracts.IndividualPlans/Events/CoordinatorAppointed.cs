namespace Kommune.Contracts.IndividualPlans;

/// <summary>A coordinator has been appointed, with or without a plan (hol §§ 7-2, 7-2 a).</summary>
[EventName("individual-plans.coordinator-appointed.v1")]
public sealed record CoordinatorAppointed : DomainEvent
{
    /// <summary>The coordination case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The person who gets the coordinator.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The coordinator.</summary>
    public required Guid CoordinatorId { get; init; }

    /// <inheritdoc />
    public override string Stream => $"coordination:{CaseId:D}";
}
