namespace Kommune.Platform.Bus;

/// <summary>
/// Deliveries of the two kinds have workers of their own: a mail server that hangs must not keep a municipality's own modules waiting.
/// </summary>
internal enum BusLane
{
    Transactional = 0,
    Effects = 1,
}
