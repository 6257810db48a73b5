namespace Kommune.BtiGuide.Consulting;

/// <summary>A question about a child nobody names, and what the service answered.</summary>
internal sealed record Consultation
{
    public Guid Id { get; init; }

    /// <summary>The service that is asked.</summary>
    public Guid UnitId { get; init; }

    /// <summary>Who asks: the answer must find the way. The service is not told, because in a small place that may be enough to know the child.</summary>
    public Guid AskedById { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public string Question { get; init; } = "";

    public string? Answer { get; init; }

    public Guid? AnsweredById { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public int Version { get; init; } = 1;
}
