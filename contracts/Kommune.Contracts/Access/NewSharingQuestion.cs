namespace Kommune.Contracts;

/// <summary>May this service see these parts, and why?</summary>
public sealed record NewSharingQuestion
{
    /// <summary>The resource.</summary>
    public required Guid ResourceId { get; init; }

    /// <summary>The service; never a named employee (R12).</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Ids of the sections.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>What the service needs it for, in words the person understands.</summary>
    public required string? Purpose { get; init; }

    /// <summary>Who asks, where the platform itself tells it (demo data, transfer); in a request it is the actor.</summary>
    public Guid? AskedBy { get; init; }
}
