namespace Kommune.BtiGuide.Cases;

/// <summary>A line of the history: from where, to where, and why.</summary>
internal sealed record CaseMove
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>The version the case was on afterwards.</summary>
    public Guid GuideId { get; init; }

    public string FromStep { get; init; } = "";

    /// <summary>Code of a step, or one of <see cref="Content.Ends"/>.</summary>
    public string ToPlace { get; init; } = "";

    /// <summary>The guide's answer that was chosen; null for a free move or a new version.</summary>
    public string? Outcome { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset MovedAt { get; init; }

    public Guid MovedById { get; init; }
}
