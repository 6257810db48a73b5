namespace Kommune.IndividualPlans;

internal enum PlanState
{
    Unknown = 0,
    Draft,
    Active,
    UnderRevision,
    ConsentWithdrawn,
    Paused,
    Ended,
}
