namespace Kommune.Stafettlogg;

/// <summary>A goal: few, and in own words.</summary>
internal sealed record LogGoal : LogItem
{
    public required string Topic { get; init; }
    public required string Words { get; init; }

    /// <summary>The same in professional wording, beside and never instead.</summary>
    public string? Professional { get; init; }
    public GoalStatus Status { get; init; } = GoalStatus.Open;

    internal override string Section => Topic;
    private protected override IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string> { [nameof(Words)] = Words, [nameof(Professional)] = Professional ?? "" };
}
