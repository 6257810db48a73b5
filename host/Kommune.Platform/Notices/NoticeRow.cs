namespace Kommune.Platform.Notices;

/// <summary>A notice as its receiver reads it.</summary>
internal sealed record NoticeRow
{
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public Guid? SubjectId { get; init; }

    public Guid? ResourceId { get; init; }

    public string Href { get; init; } = "";

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? ReadAt { get; init; }
}
