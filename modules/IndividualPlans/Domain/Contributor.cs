namespace Kommune.IndividualPlans;

internal enum Contributor
{
    Unknown = 0,
    Person,
    Family,
    Service,
    Relative,
}
