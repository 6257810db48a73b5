namespace Kommune.Contracts.IndividualPlans;

/// <summary>Somebody has told the coordinating unit that a person may need a coordinator or a plan (hpl § 38 a).</summary>
[EventName("individual-plans.need-notified.v1")]
public sealed record NeedNotified : DomainEvent
{
    /// <summary>The notification.</summary>
    public required Guid NotificationId { get; init; }

    /// <summary>The person it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <inheritdoc />
    public override string Stream => $"notification:{NotificationId:D}";
}
