namespace Kommune.Contracts;

/// <summary>
/// A component of one module in a slot of another page. The component takes the parameter <c>SubjectId</c> when the slot is about a person,
/// asks <see cref="IAccess"/> itself, and renders nothing when it has nothing to show.
/// </summary>
public sealed record PanelContribution
{
    /// <summary>The slot (<see cref="Slots"/>).</summary>
    public required string Slot { get; init; }

    /// <summary>Component type, from the module's own assembly.</summary>
    public required Type Component { get; init; }

    /// <summary>Permission one needs to see it; null only in <see cref="Slots.FrontPage"/>, which everybody reads.</summary>
    public string? Permission { get; init; }

    /// <summary>Lower comes first.</summary>
    public int Order { get; init; } = 100;
}
