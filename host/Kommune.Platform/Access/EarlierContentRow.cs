namespace Kommune.Platform.Access;

internal sealed record EarlierContentRow
{
    public Guid UnitId { get; init; }

    public DateTimeOffset ContentFrom { get; init; }
}
