namespace Kommune.IndividualPlans.Api;

internal sealed record PeriodRequest
{
    public int Revision { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public DateOnly? NextReview { get; init; }
}
