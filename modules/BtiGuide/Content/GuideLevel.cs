namespace Kommune.BtiGuide.Content;

internal sealed record GuideLevel
{
    public int Number { get; init; }

    public Words Name { get; init; } = new();

    public Words Purpose { get; init; } = new();

    /// <summary>What must be so before one is here; optional.</summary>
    public Words? Entry { get; init; }

    public List<GuideStep> Steps { get; init; } = [];
}
