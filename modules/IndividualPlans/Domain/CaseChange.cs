namespace Kommune.IndividualPlans;

internal sealed record CaseChange
{
    public required string Code { get; init; }
    public required CaseState State { get; init; }
    public required int Version { get; init; }
}
