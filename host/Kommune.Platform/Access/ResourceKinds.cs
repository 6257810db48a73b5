using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Every kind of resource the loaded modules have declared.</summary>
internal sealed class ResourceKinds
{
    private readonly Dictionary<string, ResourceKind> _kinds = [];

    public ResourceKinds(IEnumerable<ResourceKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (!_kinds.TryAdd(kind.Id, kind))
                throw new InvalidOperationException($"The resource kind {kind.Id} is declared twice.");
            if (kind.Sections.DistinctBy(section => section.Id).Count() != kind.Sections.Count)
                throw new InvalidOperationException($"The resource kind {kind.Id} declares a section twice.");
            if (kind.Sections.All(section => section.Id != Section.Title))
                throw new InvalidOperationException($"The resource kind {kind.Id} lacks the section '{Section.Title}'.");
            // Whoever is let into anything knows that it exists: the title can be kept from nobody who has a part in it.
            if (kind.Sections.Any(section => section.Id == Section.Title && (section.OnlySubject || section.Health)))
                throw new InvalidOperationException($"The resource kind {kind.Id} closes the section '{Section.Title}'.");
        }
    }

    public IReadOnlyCollection<ResourceKind> All => _kinds.Values;

    /// <summary>Null for a kind whose module is not loaded: nothing of it may be opened then.</summary>
    public ResourceKind? Find(string id) => _kinds.GetValueOrDefault(id);
}
