namespace Kommune.Host.Insight;

internal sealed record PackageRecipient
{
    public required string Name { get; init; }
    public required string Why { get; init; }
    public required string Sections { get; init; }
}
