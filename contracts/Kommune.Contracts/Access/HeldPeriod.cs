namespace Kommune.Contracts;

/// <summary>A time in which one person answered for a resource (R50). Periods follow each other without a gap.</summary>
public sealed record HeldPeriod
{
    /// <summary>Who answered.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Stable code of the role; <c>acting-holder</c> for a leader who answered until somebody new had said yes (R52).</summary>
    public required string Role { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Why it was handed over to this person, stable code: <c>transition</c>, <c>leave</c>, <c>family-wish</c>; null when it was not by an offer, or not said.</summary>
    public string? Cause { get; init; }

    /// <summary>Last day on which the one before also reads and writes; null without overlap.</summary>
    public DateOnly? OverlapTo { get; init; }
}
