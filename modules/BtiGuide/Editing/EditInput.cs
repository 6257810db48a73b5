namespace Kommune.BtiGuide.Editing;

/// <summary>A part as it was typed: <c>nb3</c> is the fourth text of the part in bokmål.</summary>
internal sealed class EditInput
{
    public Dictionary<string, string?> Texts { get; set; } = [];

    public string? Label { get; set; }

    public string? ReviewBy { get; set; }

    public int Version { get; set; }
}
