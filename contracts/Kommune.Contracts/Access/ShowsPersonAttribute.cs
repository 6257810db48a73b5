namespace Kommune.Contracts;

/// <summary>
/// Declares that a page or endpoint shows or changes a person's data, of which kind of resource and which sections.
/// A page that has neither this nor <see cref="ShowsNoPersonAttribute"/> fails the tests.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ShowsPersonAttribute(string resourceKind, params string[] sections) : Attribute
{
    /// <summary>Kind of the resource, as declared by a <see cref="Contracts.ResourceKind"/>.</summary>
    public string ResourceKind { get; } = resourceKind;

    /// <summary>Sections that may be shown, each only if access allows it.</summary>
    public IReadOnlyList<string> Sections { get; } = sections;
}
