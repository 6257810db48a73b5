namespace Kommune.Platform.Bus;

/// <summary>
/// State of a delivery. In SQL the names stand as literals: an engine uses a filtered index only when it sees the value.
/// </summary>
internal enum DeliveryState
{
    /// <summary>To be handled when it is due.</summary>
    Pending = 0,

    /// <summary>Handled, or skipped by an operator with a reason.</summary>
    Done,

    /// <summary>Given up: halts its stream for this subscriber until an operator retries or skips it.</summary>
    Dead,

    /// <summary>The subscriber's module is off here; goes on where it left off when the module is enabled again.</summary>
    Parked,
}
