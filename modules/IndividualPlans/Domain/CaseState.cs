namespace Kommune.IndividualPlans;

/// <summary>Where the right to coordination stands; the plan has a life of its own because it is another right.</summary>
internal enum CaseState
{
    Unknown = 0,
    Notified,
    Clarifying,
    Offered,
    CoordinatorOnly,
    PlanAndCoordinator,
    PlanOnly,
    Denied,
    UnderAppeal,
    Closed,
}
