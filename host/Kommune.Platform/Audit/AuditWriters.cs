using System.Collections.Concurrent;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Audit;

/// <summary>One writer, and one seal, for each municipality.</summary>
internal sealed class AuditWriters(AuditSigningKey key, DataFolder folder)
{
    private readonly ConcurrentDictionary<Tenant, Lazy<(AuditWriter Writer, AuditSeal Seal)>> _writers = new();

    public AuditWriter For(Tenant tenant) => Of(tenant).Writer;

    public AuditSeal SealOf(Tenant tenant) => Of(tenant).Seal;

    private (AuditWriter Writer, AuditSeal Seal) Of(Tenant tenant) => _writers.GetOrAdd(tenant, tenant => new(() =>
    {
        var seal = new AuditSeal(tenant.Municipality.Key, key, folder.Checkpoints(tenant.Municipality.Key));
        return (new AuditWriter(tenant.Database, seal), seal);
    })).Value;
}
