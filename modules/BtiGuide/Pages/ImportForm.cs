namespace Kommune.BtiGuide.Pages;

/// <summary>A whole guide as text.</summary>
public sealed class ImportForm
{
    /// <summary>The file.</summary>
    public string? File { get; set; }
}
