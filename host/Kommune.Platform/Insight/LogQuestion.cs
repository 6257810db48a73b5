namespace Kommune.Platform.Insight;

/// <summary>A question about a line of the read log, with the answer when there is one.</summary>
internal sealed record LogQuestion
{
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public long AuditSequence { get; init; }

    public Guid AskedBy { get; init; }

    public string Words { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public DateOnly Due { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? Answer { get; init; }
}
