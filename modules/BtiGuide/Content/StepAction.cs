namespace Kommune.BtiGuide.Content;

internal sealed record StepAction
{
    public GuideRole Role { get; init; }

    public Words Text { get; init; } = new();

    public List<Creation> Creates { get; init; } = [];
}
