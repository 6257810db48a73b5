namespace Kommune.Platform.Bus;

/// <summary>Who gets which event in a municipality, as its database says; holds for one epoch.</summary>
/// <param name="epoch">The epoch.</param>
/// <param name="modules">Modules the municipality has chosen.</param>
/// <param name="active">Its active subscriptions.</param>
internal sealed class Audience(long epoch, IReadOnlySet<string> modules, IEnumerable<SubscriptionRow> active)
{
    public static readonly Audience None = new(0, new HashSet<string>(), []);

    private readonly ILookup<string, string> _byEvent = active.ToLookup(row => row.EventName, row => row.Subscriber, StringComparer.Ordinal);

    public long Epoch => epoch;

    public IReadOnlySet<string> Modules => modules;

    /// <summary>Also those of modules that this process does not have: another host may.</summary>
    public IEnumerable<string> Of(string eventName) => _byEvent[eventName];
}
