namespace Kommune.IndividualPlans;

internal enum NextStepOwner
{
    Unknown = 0,
    CoordinatingUnit,
    Coordinator,
    Person,
}
