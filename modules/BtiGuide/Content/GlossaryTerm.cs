namespace Kommune.BtiGuide.Content;

internal sealed record GlossaryTerm
{
    public Words Term { get; init; } = new();

    public Words Explanation { get; init; } = new();
}
