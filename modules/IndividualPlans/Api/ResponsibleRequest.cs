namespace Kommune.IndividualPlans.Api;

internal sealed record ResponsibleRequest
{
    public int Revision { get; init; }
    public Guid PersonId { get; init; }
    public Guid UnitId { get; init; }
}
