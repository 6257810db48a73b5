namespace Kommune.Platform.Access;

internal sealed record OpenGrantRow
{
    public Guid Id { get; init; }

    public string Section { get; init; } = "";

    public Guid ConsentId { get; init; }

    public DateTimeOffset? ContentFrom { get; init; }
}
