namespace Kommune.Stafettlogg.Api;

internal sealed record InviteRequest
{
    public Guid UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];
    public string? Purpose { get; init; }
}
