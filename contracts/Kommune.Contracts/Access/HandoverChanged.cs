namespace Kommune.Contracts;

/// <summary>Something has happened to a question to take over a resource (R51). That the responsibility has moved is told by <see cref="ResponsibilityMoved"/>.</summary>
[EventName("platform.handover-changed.v1")]
public sealed record HandoverChanged : DomainEvent
{
    /// <summary>The question.</summary>
    public required Guid HandoverId { get; init; }

    /// <summary>The resource.</summary>
    public required Guid ResourceId { get; init; }

    /// <summary>Who answered for it when the question was asked.</summary>
    public required Guid FromPersonId { get; init; }

    /// <summary>Who is asked.</summary>
    public required Guid ToPersonId { get; init; }

    /// <summary>The service she or he would answer for.</summary>
    public required Guid ToUnitId { get; init; }

    /// <summary>Stable code: <c>offered</c>, <c>accepted</c>, <c>refused</c>, <c>withdrawn</c>, <c>lapsed</c>.</summary>
    public required string Change { get; init; }

    /// <summary>Why it is handed over, stable code; null when it is not said.</summary>
    public string? Cause { get; init; }

    /// <inheritdoc/>
    public override string Stream => $"resource:{ResourceId:D}";
}
