namespace Kommune.Contracts;

/// <summary>A part of a list of resources, newest first.</summary>
public sealed record ResourcePage
{
    /// <summary>The list that has nothing in it.</summary>
    public static ResourcePage Empty { get; } = new() { Ids = [], Count = 0 };

    /// <summary>Ids of the resources of this part.</summary>
    public required IReadOnlyList<Guid> Ids { get; init; }

    /// <summary>How many there are in all that the actor may open; nothing else is counted (R29). Above <see cref="ResourceSearch.CountTo"/> it means: more than so many.</summary>
    public required int Count { get; init; }
}
