namespace Kommune.Contracts;

/// <summary>Which of the resources one may open to look for, and which part of the list to give (R29).</summary>
public sealed record ResourceSearch
{
    /// <summary>Id of the <see cref="ResourceKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Part of the person's name, in any case; null finds everybody.</summary>
    public string? Name { get; init; }

    /// <summary>Persons who are left out, for a list that continues another. A handful, not a register.</summary>
    public IReadOnlyCollection<Guid> ExceptSubjects { get; init; } = [];

    /// <summary>How many to pass over.</summary>
    public int From { get; init; }

    /// <summary>How many to give at most.</summary>
    public int Take { get; init; } = 40;

    /// <summary>Counting may stop here: a count above it says only that there are more. Null counts all, which reads the whole list.</summary>
    public int? CountTo { get; init; }
}
