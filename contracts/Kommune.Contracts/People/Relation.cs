namespace Kommune.Contracts;

/// <summary>That one person stands in a legal relation to another, with source and period (R8).</summary>
public sealed record Relation
{
    /// <summary>The person who acts.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The person acted for.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Which relation.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>What a mandate covers (<c>economy</c>, <c>health</c>); null when it is not limited.</summary>
    public string? Mandate { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }
}
