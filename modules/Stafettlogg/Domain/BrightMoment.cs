namespace Kommune.Stafettlogg;

/// <summary>Something that worked. Anyone in the log writes it.</summary>
internal sealed record BrightMoment : LogItem
{
    public required string Words { get; init; }

    internal override string Section => Topics.Strengths;
    private protected override IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string> { [nameof(Words)] = Words };
}
