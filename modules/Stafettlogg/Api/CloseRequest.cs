namespace Kommune.Stafettlogg.Api;

internal sealed record CloseRequest
{
    public ClosingReason Reason { get; init; }
    public string? Helped { get; init; }
    public string? Next { get; init; }
    public string? Contact { get; init; }
}
