namespace Kommune.IndividualPlans.Api;

internal sealed record MoveRequest
{
    public bool Up { get; init; }
}
