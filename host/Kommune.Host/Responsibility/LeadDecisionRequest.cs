namespace Kommune.Host.Responsibility;

/// <summary>Which service leads, and why.</summary>
internal sealed record LeadDecisionRequest
{
    public required Guid UnitId { get; init; }

    public string? Reason { get; init; }
}
