namespace Kommune.IndividualPlans;

/// <summary>One save of the plan, without its content.</summary>
internal sealed record VersionRow
{
    /// <summary>The plan's version after the save; names it in addresses.</summary>
    public int Version { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid ActorId { get; init; }

    /// <summary>What was done, one of <see cref="ChangeCodes"/>; the text is <c>change.…</c>.</summary>
    public string Code { get; init; } = "";
    public string Section { get; init; } = "";
    public Guid? ItemId { get; init; }
    public string? Detail { get; init; }

    /// <summary>Number of the version that applied after the save; 0 before the first approval.</summary>
    public int ApprovedNumber { get; init; }

    /// <summary>Whether the save was in the draft, which only the family and the coordinator read (R38).</summary>
    public bool IsDraft { get; init; }
}
