namespace Kommune.IndividualPlans;

internal enum SharingOutcome
{
    Unknown = 0,

    /// <summary>Somebody has not answered yet.</summary>
    Waiting,
    Given,
    Refused,

    /// <summary>One guardian has said yes and another no: nothing is shared, and somebody talks with them (R64).</summary>
    Disagreed,
}
