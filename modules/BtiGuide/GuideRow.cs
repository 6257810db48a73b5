namespace Kommune.BtiGuide;

internal sealed record GuideRow
{
    public Guid Id { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public int Version { get; init; }

    public string Document { get; init; } = "";
}
