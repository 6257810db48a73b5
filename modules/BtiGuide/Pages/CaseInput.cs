namespace Kommune.BtiGuide.Pages;

internal sealed class CaseInput
{
    public string? Outcome { get; set; }

    public string? Step { get; set; }

    public string? Reason { get; set; }

    public string? Consent { get; set; }

    public int Version { get; set; }
}
