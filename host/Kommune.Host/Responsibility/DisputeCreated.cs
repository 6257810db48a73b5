namespace Kommune.Host.Responsibility;

/// <summary>The disagreement that was written down.</summary>
internal sealed record DisputeCreated
{
    public required Guid DisputeId { get; init; }
}
