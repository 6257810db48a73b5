namespace Kommune.IndividualPlans;

internal enum CareRight
{
    Unknown = 0,
    Coordinator,
    ChildCoordinator,
    Plan,
}
