namespace Kommune.IndividualPlans.Api;

internal sealed record ContributionRequest
{
    public int Revision { get; init; }
    public Contributor By { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public string? Text { get; init; }
    public bool ParentsOnly { get; init; }
}
