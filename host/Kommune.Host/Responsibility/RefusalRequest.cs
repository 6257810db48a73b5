namespace Kommune.Host.Responsibility;

/// <summary>Why one cannot take over.</summary>
internal sealed record RefusalRequest
{
    public string? Reason { get; init; }
}
