namespace Kommune.Platform.Responsibility;

/// <summary>What came of an offer.</summary>
internal enum HandoverAnswer
{
    Unknown = 0,
    Accepted,
    Refused,
    Withdrawn,

    /// <summary>Somebody left, or the responsibility moved in another way, before it took effect.</summary>
    Lapsed,
}
