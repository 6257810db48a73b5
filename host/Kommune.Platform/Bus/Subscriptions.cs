using System.Collections.Concurrent;
using Kommune.Contracts;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>Everything modules subscribed to. Filled while modules register, before the host listens; then only read.</summary>
internal sealed class Subscriptions(EventRegistry events, Signal signal)
{
    private readonly Dictionary<string, List<Subscription>> _byEvent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Subscription>> _bySubscriber = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _epochs = new();

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
        if (!_byEvent.TryGetValue(subscription.EventName, out var all)) _byEvent[subscription.EventName] = all = [];
        all.Add(subscription);
    }

    /// <summary>Who gets a new event of this name in this municipality.</summary>
    public IEnumerable<Subscription> ActiveFor(Tenant tenant, string eventName) =>
        _byEvent.TryGetValue(eventName, out var all) ? all.Where(one => tenant.EnabledModules.Contains(one.ModuleId)) : [];

    public Subscription? Find(string subscriber, string eventName) =>
        _bySubscriber.GetValueOrDefault(subscriber)?.Find(one => one.EventName == eventName);

    /// <summary>How the subscriber is served here; null when its module is off or missing.</summary>
    public BusLane? LaneOf(Tenant tenant, string subscriber) =>
        _bySubscriber.TryGetValue(subscriber, out var all) && tenant.EnabledModules.Contains(all[0].ModuleId) ? all[0].Lane : null;

    public bool HasEffects(Tenant tenant) =>
        _bySubscriber.Values.Any(all => all[0].Lane == BusLane.Effects && tenant.EnabledModules.Contains(all[0].ModuleId));

    /// <summary>The state of knowledge an event is published under; lets a second host find events published before it knew a subscription.</summary>
    public long EpochOf(Tenant tenant) => _epochs.GetValueOrDefault(tenant.Municipality.Key);

    /// <summary>
    /// Brings the municipality's database in step with the enabled modules. To be called at start and after <c>EnabledModules</c> was
    /// replaced: new subscriptions start from now, those of disabled modules are parked, those of enabled ones resume where they stopped.
    /// </summary>
    public async Task Synchronise(Tenant tenant)
    {
        await using var work = tenant.Database.Begin(canWrite: true);
        var position = await work.Find<long>("select position from bus_counter where id = 1");
        var rows = await work.Query<SubscriptionRow>("select subscriber, event_name, module, state, epoch from bus_subscription");
        var epoch = rows.Select(row => row.Epoch).DefaultIfEmpty().Max();
        var next = epoch + 1;

        foreach (var subscription in All.Where(one => tenant.EnabledModules.Contains(one.ModuleId)))
        {
            var row = rows.FirstOrDefault(row => row.Subscriber == subscription.Subscriber && row.EventName == subscription.EventName);
            if (row is null)
            {
                epoch = next;
                await work.Execute(
                    """
                    insert into bus_subscription (subscriber, event_name, module, mode, from_position, epoch, state)
                    values (@Subscriber, @EventName, @ModuleId, @Mode, @position, @next, 'Active')
                    """,
                    new { subscription.Subscriber, subscription.EventName, subscription.ModuleId, Mode = subscription.Lane.ToString(), position, next });
            }
            else if (row.State != SubscriptionState.Active)
            {
                epoch = next;
                await work.Execute(
                    """
                    update bus_subscription set state = 'Active', from_position = @position, epoch = @next
                    where subscriber = @Subscriber and event_name = @EventName
                    """,
                    new { row.Subscriber, row.EventName, position, next });
            }
        }

        foreach (var row in rows.Where(row => row.State == SubscriptionState.Active
            && (LaneOf(tenant, row.Subscriber) is null || Find(row.Subscriber, row.EventName) is null)))
        {
            epoch = next;
            await work.Execute(
                "update bus_subscription set state = 'Parked', epoch = @next where subscriber = @Subscriber and event_name = @EventName",
                new { row.Subscriber, row.EventName, next });
        }

        // By subscriber and whatever the rows above said: a publisher may have raced with an earlier call.
        foreach (var subscriber in rows.Select(row => row.Subscriber).Distinct())
        {
            if (LaneOf(tenant, subscriber) is null)
            {
                await Park(work, subscriber);
            }
            else
            {
                await work.Execute(
                    "update bus_delivery set state = 'Pending' where subscriber = @subscriber and state = 'Parked' and done_at is null",
                    new { subscriber });
            }
        }
        await work.Commit();
        _epochs[tenant.Municipality.Key] = epoch;
        signal.Raise(tenant);
    }

    /// <summary>Parks what waits for a subscriber that is not active here.</summary>
    public async Task ParkInactive(Tenant tenant, string subscriber)
    {
        await using var work = tenant.Database.Begin(canWrite: true);
        // Takes the write lock first: whoever enables the module comes wholly before (then it is active) or wholly after (then it resumes).
        await work.Find<long>("select position from bus_counter where id = 1");
        if (LaneOf(tenant, subscriber) is not null)
        {
            return;
        }
        await Park(work, subscriber);
        await work.Commit();
    }

    private static Task Park(IUnitOfWork work, string subscriber) => work.Execute(
        "update bus_delivery set state = 'Parked' where subscriber = @subscriber and state = 'Pending'", new { subscriber });
}
