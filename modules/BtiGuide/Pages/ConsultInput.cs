namespace Kommune.BtiGuide.Pages;

internal sealed class ConsultInput
{
    public string? UnitId { get; set; }

    public string? Question { get; set; }

    public string? Answer { get; set; }

    /// <summary>The writer has looked at what looked like a name.</summary>
    public string? IsNoName { get; set; }

    public int Version { get; set; }
}
