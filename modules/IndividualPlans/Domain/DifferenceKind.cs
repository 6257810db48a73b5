namespace Kommune.IndividualPlans;

internal enum DifferenceKind
{
    Unknown = 0,
    Added,
    Removed,
    Changed,
}
