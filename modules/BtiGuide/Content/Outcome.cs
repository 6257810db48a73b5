namespace Kommune.BtiGuide.Content;

internal sealed record Outcome
{
    public string Key { get; init; } = "";

    public Words Label { get; init; } = new();

    /// <summary>Code of a step, or one of <see cref="Ends"/>.</summary>
    public string Goto { get; init; } = "";

    public List<Requirement> Requires { get; init; } = [];

    public bool ReasonRequired { get; init; }

    public Creation? Creates { get; init; }

    public DeadlineRule? Deadline { get; init; }
}
