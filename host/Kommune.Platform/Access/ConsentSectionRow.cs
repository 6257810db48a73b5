namespace Kommune.Platform.Access;

internal sealed record ConsentSectionRow
{
    public Guid ConsentId { get; init; }

    public string Section { get; init; } = "";
}
