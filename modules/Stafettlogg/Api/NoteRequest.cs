namespace Kommune.Stafettlogg.Api;

internal sealed record NoteRequest
{
    public string? Topic { get; init; }
    public string? Title { get; init; }
    public string? Words { get; init; }
}
