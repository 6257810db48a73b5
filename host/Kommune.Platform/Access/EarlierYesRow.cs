namespace Kommune.Platform.Access;

internal sealed record EarlierYesRow
{
    public Guid UnitId { get; init; }

    public Guid PersonId { get; init; }
}
