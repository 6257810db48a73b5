using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>Meters and traces. Their names are a contract with whoever draws the graphs; ids of events and people are never a tag.</summary>
internal static class BusTelemetry
{
    public const string Name = "Kommune.Bus";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);
    private static readonly Counter<long> PublishedCounter = Meter.CreateCounter<long>("kommune.bus.published");
    private static readonly Counter<long> HandledCounter = Meter.CreateCounter<long>("kommune.bus.handled");
    private static readonly Counter<long> FailedCounter = Meter.CreateCounter<long>("kommune.bus.failed");
    private static readonly Counter<long> DeadCounter = Meter.CreateCounter<long>("kommune.bus.dead");
    private static readonly Counter<long> RepairedCounter = Meter.CreateCounter<long>("kommune.bus.repaired", description: "Deliveries that the reconciler had to add.");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("kommune.bus.lag", "s", "From publishing to done.");

    // What the last visit saw: a gauge must not ask a database.
    private static readonly ConcurrentDictionary<string, Glance> Glances = new();

    static BusTelemetry()
    {
        Meter.CreateObservableGauge("kommune.bus.backlog", () => Glances.Select(pair =>
            new Measurement<long>(pair.Value.Backlog, Municipality(pair.Key))), description: "Pending deliveries.");
        Meter.CreateObservableGauge("kommune.bus.oldest", () => Glances.Select(pair =>
            new Measurement<double>(pair.Value.Age(), Municipality(pair.Key))), "s", "How long the oldest pending delivery has been due.");
        Meter.CreateObservableGauge("kommune.bus.circuits", () => Glances.Select(pair =>
            new Measurement<long>(pair.Value.OpenCircuits(), Municipality(pair.Key))), description: "Subscribers that are left alone after failures in a row.");
    }

    public static void Published(Tenant tenant, string eventName) =>
        PublishedCounter.Add(1, Municipality(tenant.Municipality.Key), new("event", eventName));

    public static void Handled(Tenant tenant, DeliveryRow row, DateTimeOffset now)
    {
        HandledCounter.Add(1, Municipality(tenant.Municipality.Key), new("subscriber", row.Subscriber));
        Lag.Record((now - row.OccurredAt).TotalSeconds, Municipality(tenant.Municipality.Key), new("subscriber", row.Subscriber));
    }

    public static void Failed(Tenant tenant, DeliveryRow row, bool dead) =>
        (dead ? DeadCounter : FailedCounter).Add(1, Municipality(tenant.Municipality.Key), new("subscriber", row.Subscriber));

    public static void Repaired(Tenant tenant, int deliveries) => RepairedCounter.Add(deliveries, Municipality(tenant.Municipality.Key));

    public static void Seen(Tenant tenant, long backlog, DateTimeOffset? oldest, Circuits circuits, TimeProvider clock) =>
        Glances[tenant.Municipality.Key] = new Glance(backlog, oldest, () => circuits.Open(tenant.Municipality.Key).Count, clock);

    /// <summary>
    /// The first attempt is a child of the publisher's span; a later one is a trace of its own that points back: a span eight hours later
    /// as a child helps nobody.
    /// </summary>
    public static Activity? StartDelivery(Tenant tenant, DeliveryRow row, EventHeaders headers)
    {
        ActivityContext.TryParse(headers.TraceParent, null, isRemote: true, out var publisher);
        var first = row.Attempt == 1;
        var activity = Source.StartActivity($"deliver {row.Name}", ActivityKind.Consumer, first ? publisher : default,
            links: first || publisher == default ? null : [new ActivityLink(publisher)]);
        return activity?.SetTag("municipality", tenant.Municipality.Key).SetTag("event", row.Name)
            .SetTag("subscriber", row.Subscriber).SetTag("attempt", row.Attempt);
    }

    private static KeyValuePair<string, object?> Municipality(string key) => new("municipality", key);

    private sealed record Glance(long Backlog, DateTimeOffset? Oldest, Func<int> OpenCircuits, TimeProvider Clock)
    {
        public double Age() => Oldest is { } since ? Math.Max(0, (Clock.GetUtcNow() - since).TotalSeconds) : 0;
    }
}
