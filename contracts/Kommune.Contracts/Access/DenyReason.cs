namespace Kommune.Contracts;

/// <summary>Why access is refused. Shown in plain words together with whom to ask.</summary>
public enum DenyReason
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>Nobody is logged in.</summary>
    NotLoggedIn,

    /// <summary>No relation to the case: answered exactly as if it did not exist (R29).</summary>
    NoRelation,

    /// <summary>There is a relation, but not to this section.</summary>
    SectionNotShared,

    /// <summary>The relation allows less than what was asked, for example reading but not writing.</summary>
    RightTooLow,

    /// <summary>The consent is withdrawn or has expired (R14, R16).</summary>
    ConsentEnded,

    /// <summary>The person has refused this employee or service (R31).</summary>
    Blocked,

    /// <summary>Hidden from this person by a recorded decision; must look like missing (R58).</summary>
    Hidden,

    /// <summary>The person's own notes (R39).</summary>
    OnlySubject,

    /// <summary>The case is closed and the window for follow-up is over (R33).</summary>
    Closed,

    /// <summary>Written before this reader was let in, and not opened by the person (R32).</summary>
    EarlierContent,

    /// <summary>The invitation from outside has ended (R7).</summary>
    SeatEnded,
}
