namespace Kommune.IndividualPlans;

internal enum Capacity
{
    Unknown = 0,
    Self,
    Guardian,
    Coordinator,
    Professional,
    Relative,
}
