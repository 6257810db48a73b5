namespace Kommune.IndividualPlans;

/// <summary>What one operation did: enough for history and events, nothing of what was said.</summary>
internal sealed record PlanChange
{
    /// <summary>One of <see cref="ChangeCodes"/>.</summary>
    public required string Code { get; init; }
    public required string Section { get; init; }
    public Guid? ItemId { get; init; }

    /// <summary>A short code, never a person's words.</summary>
    public string? Detail { get; init; }

    /// <summary>The plan's version after the change.</summary>
    public required int Version { get; init; }

    /// <summary>The change also opened a revision of the approved plan.</summary>
    public bool RevisionStarted { get; init; }
}
