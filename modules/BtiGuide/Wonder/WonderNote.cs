namespace Kommune.BtiGuide.Wonder;

/// <summary>What an employee wonders about. Facts and interpretation are never one text.</summary>
internal sealed record WonderNote
{
    public Guid Id { get; init; }

    public Guid WriterId { get; init; }

    /// <summary>The writer's unit: its manager is the nearest leader.</summary>
    public Guid UnitId { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>What the writer calls the child; a made-up name will do until the parents know.</summary>
    public string Child { get; init; } = "";

    public string Facts { get; init; } = "";

    public string? Interpretation { get; init; }

    public string? ChildSays { get; init; }

    /// <summary>How long, how often, and where not.</summary>
    public string? Extent { get; init; }

    public string? Strengths { get; init; }

    public string? Tried { get; init; }

    public DateOnly? LeaderToldOn { get; init; }

    public DateOnly? ChildToldOn { get; init; }

    public DateOnly? ParentsToldOn { get; init; }

    public DateOnly? NextOn { get; init; }

    /// <summary>Last day of the decision; null where the municipality has no such deadline.</summary>
    public DateOnly? DecideBy { get; init; }

    public string? Outcome { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public Guid? DecidedById { get; init; }

    /// <summary>The leader who has it as a task, when it was late or its writer left.</summary>
    public Guid? RaisedToId { get; init; }

    public int Version { get; init; }

    public bool IsDecided => DecidedAt is not null;
}
