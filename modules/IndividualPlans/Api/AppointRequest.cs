namespace Kommune.IndividualPlans.Api;

internal sealed record AppointRequest
{
    public Guid PersonId { get; init; }
    public Guid UnitId { get; init; }
}
