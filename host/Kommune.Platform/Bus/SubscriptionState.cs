namespace Kommune.Platform.Bus;

internal enum SubscriptionState
{
    Unknown = 0,

    /// <summary>New events get a delivery.</summary>
    Active,

    /// <summary>The module is off here, or missing in this process.</summary>
    Parked,
}
