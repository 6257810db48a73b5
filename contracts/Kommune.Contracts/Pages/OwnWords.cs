namespace Kommune.Contracts;

/// <summary>What matters to a person, as she or he says it.</summary>
public sealed record OwnWords
{
    /// <summary>The words.</summary>
    public required string Words { get; init; }

    /// <summary>When and how it was said, a sentence in the reader's language.</summary>
    public string? Said { get; init; }
}
