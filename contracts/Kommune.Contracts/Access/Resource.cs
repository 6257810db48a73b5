namespace Kommune.Contracts;

/// <summary>A plan, log, group or dialogue as the platform knows it: enough to decide access and to say who is responsible.</summary>
public sealed record Resource
{
    /// <summary>Id, the same as the aggregate's in its module.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of its <see cref="ResourceKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The person it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The unit that has the main responsibility (R50).</summary>
    public required Guid LeadUnitId { get; init; }

    /// <summary>When it was closed; null while active.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
