using System.Collections.Concurrent;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>
/// Where more comes in than is worked off. Publishing never fails for it; effects give way, so that what people see in the municipality's own
/// modules catches up first.
/// </summary>
/// <remarks>A queue that only waits behind a dead letter is no pressure: no worker is busy with it.</remarks>
internal sealed class BusPressure(BusOptions options)
{
    private readonly ConcurrentDictionary<string, bool> _high = new();

    public bool IsHigh(Tenant tenant) => _high.GetValueOrDefault(tenant.Municipality.Key);

    /// <summary>A visit of the transactional lane begins.</summary>
    public void Seen(Tenant tenant, long due)
    {
        if (due < options.PressureAt) _high[tenant.Municipality.Key] = false;
    }

    /// <summary>A visit of the transactional lane ends.</summary>
    public void Left(Tenant tenant, long due, bool more) => _high[tenant.Municipality.Key] = more && due >= options.PressureAt;
}
