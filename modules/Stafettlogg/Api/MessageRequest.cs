namespace Kommune.Stafettlogg.Api;

internal sealed record MessageRequest
{
    public Guid? ThreadId { get; init; }
    public string? Topic { get; init; }
    public string? Title { get; init; }
    public string? Words { get; init; }
}
