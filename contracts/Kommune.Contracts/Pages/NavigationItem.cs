namespace Kommune.Contracts;

/// <summary>An entry in the main navigation. Shown to those who hold the permission, where the module is enabled.</summary>
public sealed record NavigationItem
{
    /// <summary>Text by language code; <c>nb</c> and <c>nn</c> always.</summary>
    public required IReadOnlyDictionary<string, string> Text { get; init; }

    /// <summary>Address under the module's prefix.</summary>
    public required string Href { get; init; }

    /// <summary>Name of an icon in the kit (<c>plan</c>, <c>list</c>, <c>inbox</c>).</summary>
    public required string Icon { get; init; }

    /// <summary>Permission one needs to see it.</summary>
    public required string Permission { get; init; }

    /// <summary>Lower comes first; the start page is 0.</summary>
    public int Order { get; init; } = 100;
}
