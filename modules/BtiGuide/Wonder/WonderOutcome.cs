namespace Kommune.BtiGuide.Wonder;

/// <summary>What a wonder note ended in. Child welfare is not among them: that somebody went there is not kept with the note (R68).</summary>
internal enum WonderOutcome
{
    /// <summary>Not decided.</summary>
    Unknown = 0,

    /// <summary>No reason to go on.</summary>
    Close,

    /// <summary>Help in the own service.</summary>
    Level1,

    /// <summary>Help together with another service.</summary>
    Level2,
}
