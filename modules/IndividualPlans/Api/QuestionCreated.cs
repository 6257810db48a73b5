namespace Kommune.IndividualPlans.Api;

internal sealed record QuestionCreated
{
    public required Guid QuestionId { get; init; }
}
