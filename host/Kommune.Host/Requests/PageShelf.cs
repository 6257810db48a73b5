using System.Collections.Concurrent;

namespace Kommune.Host.Requests;

/// <summary>
/// A municipality's copies until they are forgotten. A page that was being drawn meanwhile is put on the old shelf, which nobody looks at.
/// </summary>
internal sealed class PageShelf(TimeProvider clock)
{
    // Other hosts are not told when a page changes: what they show is at most so old.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    // Addresses have more spellings than pages; whoever tries them all fills no memory.
    private const int Room = 300;

    private readonly ConcurrentDictionary<(string Language, string Path), PageCopy> copies = new();

    public PageCopy? Find(string language, string path) =>
        copies.TryGetValue((language, path), out var copy) && clock.GetUtcNow() - copy.MadeAt < Fresh ? copy : null;

    public PageCopy Keep(string language, string path, byte[] page)
    {
        var copy = new PageCopy(page, language, clock.GetUtcNow());
        if (copies.Count < Room || copies.ContainsKey((language, path))) copies[(language, path)] = copy;
        return copy;
    }
}
