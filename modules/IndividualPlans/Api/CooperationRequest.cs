namespace Kommune.IndividualPlans.Api;

internal sealed record CooperationRequest
{
    public int Revision { get; init; }
    public string? With { get; init; }
    public Guid? UnitId { get; init; }
    public string? About { get; init; }
}
