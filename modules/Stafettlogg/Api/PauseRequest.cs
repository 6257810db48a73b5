namespace Kommune.Stafettlogg.Api;

internal sealed record PauseRequest
{
    public string? Reason { get; init; }
    public DateOnly? NextContact { get; init; }
}
