namespace Kommune.IndividualPlans;

internal enum StillImportant
{
    Unknown = 0,
    Yes,
    Partly,
    No,
}
