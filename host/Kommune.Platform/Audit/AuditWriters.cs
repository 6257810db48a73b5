using System.Collections.Concurrent;
using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>One writer for each municipality's database.</summary>
internal sealed class AuditWriters : IDisposable
{
    private readonly ConcurrentDictionary<Database, Lazy<AuditWriter>> _writers = new();

    public AuditWriter For(Database database) =>
        _writers.GetOrAdd(database, static database => new Lazy<AuditWriter>(() => new AuditWriter(database))).Value;

    public void Dispose()
    {
        foreach (var writer in _writers.Values)
            writer.Value.Dispose();
    }
}
