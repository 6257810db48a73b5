using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>
/// Waits, without polling, until nothing more happens by itself: a visit that began after the call found nothing that can be delivered now.
/// What is due later, halted behind a dead letter or left alone by a circuit does not count. For tests; needs a running dispatcher.
/// </summary>
internal sealed class BusQuiet(TenantDirectory tenants, Signal signal)
{
    public async Task Wait(Tenant tenant)
    {
        signal.Raise(tenant);
        await signal.Idle(tenant);
    }

    /// <summary>Municipalities do not publish to each other, so one after the other will do.</summary>
    public async Task WaitAll()
    {
        foreach (var tenant in tenants.All) await Wait(tenant);
    }
}
