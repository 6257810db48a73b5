namespace Kommune.Host.Consents;

internal sealed record DecisionCreated
{
    public required Guid DecisionId { get; init; }
}
