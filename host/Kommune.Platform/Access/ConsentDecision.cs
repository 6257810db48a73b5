namespace Kommune.Platform.Access;

/// <summary>That an adult cannot decide one thing alone: what, why, by whom, and when it was shown to her or him (pbrl § 4-3, R21).</summary>
internal sealed record ConsentDecision
{
    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    /// <summary>What the person cannot decide, never everything.</summary>
    public string About { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>Name and profession of the one who decided.</summary>
    public string DecidedBy { get; init; } = "";

    public DateOnly DecidedOn { get; init; }

    public DateOnly ShownOn { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
