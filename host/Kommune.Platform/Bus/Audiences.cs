using System.Collections.Concurrent;
using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>
/// What this process remembers about who subscribes in each municipality. Good as long as the epoch in the database is the same; another host
/// may have turned a module on or off a moment ago.
/// </summary>
internal sealed class Audiences(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Audience> _known = new();

    /// <summary>For a publisher, who holds the counter: whoever changes subscriptions comes wholly before or after.</summary>
    public async ValueTask<Audience> At(IUnitOfWork work, Tenant tenant, long epoch)
    {
        if (Known(tenant) is { } known && known.Epoch == epoch) return known;
        var loaded = await Load(work, epoch);
        work.AfterCommit(() => Learn(tenant, loaded));
        return loaded;
    }

    /// <summary>For a visit: a module that another host has turned on or off is on or off here too.</summary>
    public async Task Refresh(IUnitOfWork work, Tenant tenant)
    {
        var counter = await Counter.Read(work);
        if (counter.Epoch > Known(tenant).Epoch) Learn(tenant, await Load(work, counter.Epoch));
    }

    public void Learn(Tenant tenant, Audience audience)
    {
        lock (_gate)
        {
            // Two may have read, and the older comes last.
            if (audience.Epoch <= Known(tenant).Epoch) return;
            _known[tenant.Municipality.Key] = audience;
            tenant.Choose(audience.Modules);
        }
    }

    private Audience Known(Tenant tenant) => _known.GetValueOrDefault(tenant.Municipality.Key, Audience.None);

    private async Task<Audience> Load(IUnitOfWork work, long epoch) => new(
        epoch,
        await new EnabledModules(work, clock).Load(),
        await work.Query<SubscriptionRow>("select subscriber, event_name, module, state from bus_subscription where state = 'Active'"));
}
