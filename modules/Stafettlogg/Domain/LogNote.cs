using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>A document, as words: what it is, where the original lies, and what of it matters here. Few are kept.</summary>
internal sealed record LogNote : LogItem
{
    public required string Topic { get; init; }
    public required string Title { get; init; }
    public required string Words { get; init; }

    /// <summary>The document itself, where one lies here; null for words alone.</summary>
    public StoredFile? File { get; init; }

    internal override string Section => Topic;
    private protected override IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string> { [nameof(Title)] = Title, [nameof(Words)] = Words };
}
