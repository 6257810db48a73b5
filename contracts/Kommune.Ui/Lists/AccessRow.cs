using Kommune.Contracts;

namespace Kommune.Ui;

/// <summary>One participant in the list "who sees what".</summary>
public sealed record AccessRow
{
    /// <summary>Person or service.</summary>
    public required string Name { get; init; }

    /// <summary>Role or organisation, quieter.</summary>
    public string? Role { get; init; }

    /// <summary>What the participant may do, by section id; a section that is not there is closed.</summary>
    public required IReadOnlyDictionary<string, Right> Rights { get; init; }

    /// <summary>Sections where the participant sees only what is her or his own.</summary>
    public IReadOnlySet<string> OnlyOwn { get; init; } = new HashSet<string>();

    /// <summary>Why and since when, a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>Where it is changed; null when it cannot be.</summary>
    public string? ChangeHref { get; init; }

    /// <summary>Text of that link when it is not "change".</summary>
    public string? ChangeText { get; init; }
}
