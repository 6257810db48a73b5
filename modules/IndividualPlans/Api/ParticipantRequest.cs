namespace Kommune.IndividualPlans.Api;

internal sealed record ParticipantRequest
{
    public ParticipantKind Kind { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public string? Name { get; init; }
    public string? Role { get; init; }
}
