using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>One thing the register says: who stands in a relation to whom, from when, and until when if it is over.</summary>
internal sealed record RegisterRelation
{
    /// <summary>National number of the one who acts.</summary>
    public required string Person { get; init; }

    /// <summary>National number of the one acted for.</summary>
    public required string Subject { get; init; }

    public required RelationKind Kind { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }
}
