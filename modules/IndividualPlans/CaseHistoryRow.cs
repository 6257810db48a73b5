namespace Kommune.IndividualPlans;

/// <summary>One thing that was done in a case.</summary>
internal sealed record CaseHistoryRow
{
    public int Version { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }

    /// <summary>What was done, stable code; the text is <c>change.…</c>.</summary>
    public string Code { get; init; } = "";
    public string State { get; init; } = "";
}
