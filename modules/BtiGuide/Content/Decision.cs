namespace Kommune.BtiGuide.Content;

internal sealed record Decision
{
    public Words Question { get; init; } = new();

    public List<Outcome> Outcomes { get; init; } = [];
}
