namespace Kommune.Host.Consents;

internal sealed record QuestionCreated
{
    public required Guid QuestionId { get; init; }
}
