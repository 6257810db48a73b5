namespace Kommune.Stafettlogg.Api;

internal sealed record ReceiptRequest
{
    public string? Receipt { get; init; }
}
