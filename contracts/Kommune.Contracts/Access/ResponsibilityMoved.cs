namespace Kommune.Contracts;

/// <summary>
/// Another person answers for a resource, after an accepted offer (R51) or because the one before has left (R52). The platform's own record
/// is changed already; a module that keeps a name beside it follows.
/// </summary>
[EventName("platform.responsibility-moved.v1")]
public sealed record ResponsibilityMoved : DomainEvent
{
    /// <summary>The resource.</summary>
    public required Guid ResourceId { get; init; }

    /// <summary>Who answers for it now.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The lead service now.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Stable code of the role; <c>acting-holder</c> until somebody new has said yes.</summary>
    public required string Role { get; init; }

    /// <inheritdoc/>
    public override string Stream => $"resource:{ResourceId:D}";
}
