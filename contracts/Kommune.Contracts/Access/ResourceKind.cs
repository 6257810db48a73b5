namespace Kommune.Contracts;

/// <summary>A kind of thing about a person that a module owns (a plan, a log, a group), and the sections by which access to it is given (R17).</summary>
public sealed record ResourceKind
{
    /// <summary>Stable id: <c>individual-plan</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Sections, in the order they are shown. <see cref="Section.Title"/> is always among them.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Address of the resource's own page with <c>{id}</c> for its id; null when it has none. There a person can see what a service would see.</summary>
    public string? Page { get; init; }
}
