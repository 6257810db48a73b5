namespace Kommune.Stafettlogg.Api;

internal sealed record VoiceRequest
{
    public string? Words { get; init; }
    public Participation Participation { get; init; }
    public string? NotAskedBecause { get; init; }
}
