namespace Kommune.IndividualPlans.Api;

internal sealed record SharingRequest
{
    public Guid UnitId { get; init; }
    public IReadOnlyList<string> Sections { get; init; } = [];
    public string? Purpose { get; init; }
}
