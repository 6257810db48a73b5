namespace Kommune.IndividualPlans.Api;

internal sealed record VoiceRequest
{
    public int Rating { get; init; }
    public string? Words { get; init; }
    public bool Together { get; init; }
}
