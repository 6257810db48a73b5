namespace Kommune.BtiGuide.Content;

/// <summary>A position, not a gate: one may enter and leave anywhere.</summary>
internal sealed record GuideStep
{
    /// <summary>Level and order, also the step's address: <c>0.2</c>.</summary>
    public string Code { get; init; } = "";

    public Words Title { get; init; } = new();

    public Words What { get; init; } = new();

    public List<Words> Questions { get; init; } = [];

    public List<GuideRole> Who { get; init; } = [];

    public List<StepAction> Actions { get; init; } = [];

    public List<string> Tools { get; init; } = [];

    public DeadlineRule? Deadline { get; init; }

    public Decision? Decision { get; init; }
}
