namespace Kommune.Platform.Insight;

/// <summary>A way of reading that a leader should ask about. None of them is wrong by itself (R48).</summary>
internal enum ReadingPattern
{
    None = 0,

    /// <summary>About somebody who works in the same unit.</summary>
    Colleague,

    /// <summary>About somebody one is related to, or shares a family name or a private telephone with: those who live together often do. No address is kept here.</summary>
    Family,

    /// <summary>About the family of somebody who works in the same unit.</summary>
    ColleaguesFamily,

    /// <summary>About somebody who works for the municipality elsewhere.</summary>
    OwnEmployee,

    /// <summary>About somebody whom unusually many employees read about: known people are, and no list of them has to be kept.</summary>
    ManyReaders,

    /// <summary>Many persons in one day.</summary>
    Many,

    /// <summary>About the same person on several days, without doing anything in the case or answering for it.</summary>
    NoActivity,

    /// <summary>At night or at the weekend.</summary>
    OutsideHours,

    /// <summary>Refused again and again.</summary>
    Refused,
}
