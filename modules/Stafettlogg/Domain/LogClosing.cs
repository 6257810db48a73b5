namespace Kommune.Stafettlogg;

/// <summary>How it ended, for the family to read later: what helped, what is next, whom to ask if it comes back.</summary>
internal sealed record LogClosing
{
    public required ClosingReason Reason { get; init; }
    public string? Helped { get; init; }
    public string? Next { get; init; }
    public string? Contact { get; init; }
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>That the log was put in the child's folder: when, and the number it got there.</summary>
    public DateTimeOffset? ArchivedAt { get; init; }
    public string? Receipt { get; init; }
}
