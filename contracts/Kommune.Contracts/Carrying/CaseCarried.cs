namespace Kommune.Contracts;

/// <summary>
/// A family has said yes to something of a case going along into the one that takes over. What it is, is asked of <see cref="ICarriedContent"/>:
/// an event carries no stories.
/// </summary>
[EventName("stafettlogg.case-carried.v1")]
public sealed record CaseCarried : DomainEvent
{
    /// <summary>The case it comes from.</summary>
    public required Guid ResourceId { get; init; }

    /// <summary>The person.</summary>
    public required Guid SubjectId { get; init; }

    /// <inheritdoc/>
    public override string Stream => $"resource:{ResourceId:D}";
}
