namespace Kommune.Platform.Access;

internal sealed record OpenGrantRow
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public string Section { get; init; } = "";

    public Guid ConsentId { get; init; }

    public DateTimeOffset? ContentFrom { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    /// <summary>Last day of the consent that carries it.</summary>
    public DateOnly ValidTo { get; init; }
}
