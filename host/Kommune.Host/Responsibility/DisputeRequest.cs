namespace Kommune.Host.Responsibility;

/// <summary>What the disagreement is about.</summary>
internal sealed record DisputeRequest
{
    public string? Words { get; init; }
}
