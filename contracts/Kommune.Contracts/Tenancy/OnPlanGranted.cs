namespace Kommune.Contracts;

/// <summary>What becomes of somebody's relay log when an individual plan is granted.</summary>
public enum OnPlanGranted
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>The log ends, and the work goes on in the plan.</summary>
    Close,

    /// <summary>The log becomes part of the plan: the family says anew what goes along, and the log ends when the plan is approved (R24).</summary>
    Convert,
}
