namespace Kommune.Stafettlogg;

/// <summary>How one side sees what was done: one to five, and words.</summary>
internal sealed record LogEvaluation : LogItem
{
    public required EvaluationSide Side { get; init; }
    public required string Topic { get; init; }

    /// <summary>The measure it is about; null for how the whole goes.</summary>
    public Guid? MeasureId { get; init; }

    /// <summary>1 to 5; null when only words were given.</summary>
    public int? Rating { get; init; }
    public string? Words { get; init; }

    internal override string Section => Topic;
    private protected override IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string> { [nameof(Rating)] = $"{Rating}", [nameof(Words)] = Words ?? "" };
}
