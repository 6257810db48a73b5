namespace Kommune.Stafettlogg.Api;

internal sealed record PlainAnswer
{
    public bool Yes { get; init; }
}
