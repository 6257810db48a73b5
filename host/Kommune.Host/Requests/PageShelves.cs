using System.Collections.Concurrent;

namespace Kommune.Host.Requests;

/// <summary>Copies of the pages that are the same for all, by municipality.</summary>
internal sealed class PageShelves(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, PageShelf> shelves = new();

    public PageShelf Of(string municipality) => shelves.GetOrAdd(municipality, static (_, clock) => new PageShelf(clock), clock);

    public void Forget(string municipality) => shelves.TryRemove(municipality, out _);
}
