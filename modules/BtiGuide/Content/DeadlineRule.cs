namespace Kommune.BtiGuide.Content;

/// <summary>Deadlines a step can name. How many days each is, is a setting of the municipality.</summary>
internal enum DeadlineRule
{
    Unknown = 0,

    /// <summary>From the first wondering to the decision.</summary>
    Level0,

    /// <summary>From the choice of level 2 to the invitation.</summary>
    Level2Invite,
}
