namespace Kommune.Stafettlogg;

/// <summary>A message to those who see its topic.</summary>
internal sealed record LogMessage : LogItem
{
    public required string Topic { get; init; }

    /// <summary>The message that began the thread; null for the first.</summary>
    public Guid? ThreadId { get; init; }

    /// <summary>What the thread is about; only the first message has it.</summary>
    public string? Title { get; init; }
    public required string Words { get; init; }

    internal override string Section => Topic;
    private protected override IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string> { [nameof(Words)] = Words };
}
