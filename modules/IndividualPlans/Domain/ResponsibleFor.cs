namespace Kommune.IndividualPlans;

internal enum ResponsibleFor
{
    Unknown = 0,
    Plan,
    Coordination,
}
