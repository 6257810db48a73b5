namespace Kommune.Contracts;

/// <summary>A tool one may use now.</summary>
public sealed record WorkTool
{
    /// <summary>What it makes.</summary>
    public required WorkToolKind Kind { get; init; }

    /// <summary>What one does with it, a verb and few words, in the reader's language: "Start en stafettlogg".</summary>
    public required string Title { get; init; }

    /// <summary>Where it opens, an address of this host that begins with a slash.</summary>
    public required string Href { get; init; }
}
