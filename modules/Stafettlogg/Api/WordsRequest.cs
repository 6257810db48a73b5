namespace Kommune.Stafettlogg.Api;

internal sealed record WordsRequest
{
    public string? Words { get; init; }
}
