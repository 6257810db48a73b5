using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>A relation the municipality registers itself, perhaps in place of another (R8).</summary>
internal sealed record NewRelation
{
    public required Guid SubjectId { get; init; }

    /// <summary>Somebody known to the family, or…</summary>
    public Guid? PersonId { get; init; }

    /// <summary>…somebody by national number.</summary>
    public string? NationalId { get; init; }

    public RelationKind Kind { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Reason { get; init; }

    /// <summary>The relation it corrects, which ends with the day before.</summary>
    public Guid? Corrects { get; init; }
}
