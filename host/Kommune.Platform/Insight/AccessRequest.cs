namespace Kommune.Platform.Insight;

/// <summary>Somebody's wish to see everything that is kept about a person.</summary>
internal sealed record AccessRequest
{
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public Guid AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateOnly Due { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }
}
