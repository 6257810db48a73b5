namespace Kommune.Stafettlogg.Api;

internal sealed record LogLine
{
    public required Guid Id { get; init; }
    public required string Subject { get; init; }
    public required LogState State { get; init; }
    public required int Level { get; init; }
    public DateOnly? NextOn { get; init; }
    public string? Holder { get; init; }
}
