namespace Kommune.Stafettlogg.FollowUp;

/// <summary>How the follow-up of a log can break.</summary>
internal enum BreakKind
{
    Unknown = 0,

    /// <summary>Nobody has written for long.</summary>
    Silent,

    /// <summary>The next day somebody should do something has passed.</summary>
    NextPassed,

    /// <summary>Whoever holds the baton is away for long.</summary>
    HolderAway,
}
