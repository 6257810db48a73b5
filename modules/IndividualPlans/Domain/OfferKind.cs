namespace Kommune.IndividualPlans;

internal enum OfferKind
{
    Unknown = 0,
    Coordinator,
    ChildCoordinator,
    ContactDoctor,
}
