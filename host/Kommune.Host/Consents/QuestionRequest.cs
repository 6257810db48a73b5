namespace Kommune.Host.Consents;

internal sealed record QuestionRequest
{
    public Guid UnitId { get; init; }
    public IReadOnlyList<string> Sections { get; init; } = [];
    public string? Purpose { get; init; }
}
