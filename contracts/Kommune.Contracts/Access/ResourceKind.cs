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

    /// <summary>
    /// Another service takes over only when those who decide have said yes to it seeing all that can be shared (R13). Otherwise those who answer
    /// for services decide which one leads (R55).
    /// </summary>
    public bool TakeoverNeedsConsent { get; init; }
}
