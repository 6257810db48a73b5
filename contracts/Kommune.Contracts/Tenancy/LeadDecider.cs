namespace Kommune.Contracts;

/// <summary>Who decides when services disagree on which of them leads (R55, IP regulation § 7).</summary>
public enum LeadDecider
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>The manager of the coordinating unit; where it has none now, whoever works there.</summary>
    CoordinatingUnitLeader,

    /// <summary>Whoever works in the coordinating unit.</summary>
    CoordinatingUnit,
}
