namespace Kommune.BtiGuide.Pages;

internal sealed class ImportForm
{
    public string? File { get; set; }
}
