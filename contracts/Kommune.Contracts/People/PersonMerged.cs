namespace Kommune.Contracts;

/// <summary>A temporary person was somebody the municipality knew already (R3). The platform's own rows have gone over; a module moves what it keeps about the person.</summary>
[EventName("platform.person-merged.v1")]
public sealed record PersonMerged : DomainEvent
{
    /// <summary>The temporary id.</summary>
    public required Guid FromId { get; init; }

    /// <summary>The person from now on.</summary>
    public required Guid IntoId { get; init; }

    /// <inheritdoc/>
    public override string Stream => $"person:{IntoId:D}";
}
