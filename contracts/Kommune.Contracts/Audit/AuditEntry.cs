namespace Kommune.Contracts;

/// <summary>One thing somebody did with a person's data.</summary>
public sealed record AuditEntry
{
    /// <summary>Whose data.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Which resource.</summary>
    public Guid? ResourceId { get; init; }

    /// <summary>Its kind.</summary>
    public string? ResourceKind { get; init; }

    /// <summary>Ids of the sections, in declared order.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Stable code: <c>read</c>, <c>print</c>, <c>goal-added</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Why it was allowed.</summary>
    public AccessBasis Basis { get; init; }

    /// <summary>Why it was refused; <see cref="DenyReason.None"/> when it was not.</summary>
    public DenyReason Refused { get; init; }
}
