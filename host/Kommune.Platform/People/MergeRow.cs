namespace Kommune.Platform.People;

internal sealed record MergeRow
{
    public Guid FromId { get; init; }

    public Guid IntoId { get; init; }
}
