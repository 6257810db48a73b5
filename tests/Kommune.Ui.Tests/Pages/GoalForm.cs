namespace Kommune.Ui.Tests.Pages;

public sealed class GoalForm
{
    public string? Version { get; set; }
    public string? Words { get; set; }
    public string? Why { get; set; }
    public string? Deadline { get; set; }
    public string? Unit { get; set; }
    public string? Rating { get; set; }
    public List<string>? Sections { get; set; }
}
