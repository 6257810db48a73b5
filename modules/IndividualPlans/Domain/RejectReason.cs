namespace Kommune.IndividualPlans;

internal enum RejectReason
{
    Unknown = 0,
    Duplicate,
    WrongMunicipality,
    NotRelevant,
}
