namespace Kommune.Stafettlogg.Api;

internal sealed record VersionAnswer
{
    public required int Version { get; init; }
}
