namespace Kommune.Stafettlogg.Meetings;

/// <summary>Where a log meeting is.</summary>
internal enum MeetingState
{
    Unknown = 0,

    /// <summary>Called; everybody adds points, and the minutes are written together while it lasts.</summary>
    Called,

    /// <summary>The minutes are done and the family reads them. They can still be corrected.</summary>
    Written,

    /// <summary>The family has approved. Nothing in it changes any more; comments stand beside (R75).</summary>
    Approved,

    Cancelled,
}
