namespace Kommune.BtiGuide.Wonder;

/// <summary>The note as it was typed.</summary>
internal sealed class WonderInput
{
    public string? UnitId { get; set; }

    public string? Child { get; set; }

    public string? Facts { get; set; }

    public string? Interpretation { get; set; }

    public string? ChildSays { get; set; }

    public string? Extent { get; set; }

    public string? Strengths { get; set; }

    public string? Tried { get; set; }

    public string? LeaderToldOn { get; set; }

    public string? ChildToldOn { get; set; }

    public string? ParentsToldOn { get; set; }

    public string? NextOn { get; set; }

    public int Version { get; set; }
}
