using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>Everything modules subscribed to. Filled while modules register, before the host listens; then only read.</summary>
internal sealed class Subscriptions(EventRegistry events)
{
    private readonly Dictionary<string, List<Subscription>> _bySubscriber = new(StringComparer.Ordinal);

    public IEnumerable<Subscription> All => _bySubscriber.Values.SelectMany(one => one);

    /// <summary>
    /// A subscriber may take several events, and then gets them in one order per stream; all of them in one module and of one kind.
    /// </summary>
    public void Add(EventSubscription registered)
    {
        var subscription = new Subscription(registered);
        var same = _bySubscriber.GetValueOrDefault(subscription.Subscriber) ?? [];
        if (same.Exists(other => other.EventName == subscription.EventName || other.Lane != subscription.Lane || other.ModuleId != subscription.ModuleId))
            throw new InvalidOperationException($"Subscriber {subscription.Subscriber} is registered twice for {subscription.EventName}, in two modules, or as two kinds.");

        events.Add(subscription.EventType);
        same.Add(subscription);
        _bySubscriber[subscription.Subscriber] = same;
    }

    public bool HasModule(string moduleId) => All.Any(one => one.ModuleId == moduleId);

    public Subscription? Find(string subscriber, string eventName) =>
        _bySubscriber.GetValueOrDefault(subscriber)?.Find(one => one.EventName == eventName);

    /// <summary>How the subscriber is served here; null when its module is off, in trouble or missing here.</summary>
    public BusLane? LaneOf(Tenant tenant, string subscriber) =>
        _bySubscriber.TryGetValue(subscriber, out var all) && tenant.EnabledModules.Contains(all[0].ModuleId) ? all[0].Lane : null;

    public bool HasEffects(Tenant tenant) =>
        _bySubscriber.Values.Any(all => all[0].Lane == BusLane.Effects && tenant.EnabledModules.Contains(all[0].ModuleId));
}
