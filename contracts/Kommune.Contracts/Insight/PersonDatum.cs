namespace Kommune.Contracts;

/// <summary>One thing that is kept about a person, ready to be read.</summary>
public sealed record PersonDatum
{
    /// <summary>The section of the resource it stands in; a section that is held back is left out with all its data.</summary>
    public required string Section { get; init; }

    /// <summary>What it belongs to, in words: "Mål".</summary>
    public required string Heading { get; init; }

    /// <summary>The same for all that belongs to one thing, such as one goal of several.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>What it is, in words: "Hva ønsker du?"; null where the heading says it.</summary>
    public string? Label { get; init; }

    /// <summary>What stands there.</summary>
    public required string Text { get; init; }
}
