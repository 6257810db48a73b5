namespace Kommune.BtiGuide.Content;

internal sealed record GuideTool
{
    public ToolKind Kind { get; init; }

    public Words Title { get; init; } = new();

    public Words? Description { get; init; }

    /// <summary>What a checklist or a template says, line by line.</summary>
    public List<Words> Lines { get; init; } = [];

    /// <summary>Only a secure address; null for what is here.</summary>
    public string? Url { get; init; }
}
