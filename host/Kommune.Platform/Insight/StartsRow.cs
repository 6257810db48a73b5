namespace Kommune.Platform.Insight;

internal sealed record StartsRow
{
    public DateTimeOffset RegisteredAt { get; init; }

    public DateTimeOffset? ResponsibleSince { get; init; }
}
