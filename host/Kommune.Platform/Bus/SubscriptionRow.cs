namespace Kommune.Platform.Bus;

/// <summary>A subscription as this municipality's database knows it.</summary>
internal sealed record SubscriptionRow
{
    public string Subscriber { get; init; } = "";

    public string EventName { get; init; } = "";

    public string Module { get; init; } = "";

    public SubscriptionState State { get; init; }
}
