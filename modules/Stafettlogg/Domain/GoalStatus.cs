namespace Kommune.Stafettlogg;

internal enum GoalStatus
{
    Unknown = 0,
    Open,
    Reached,

    /// <summary>No longer what matters.</summary>
    Left,
}
