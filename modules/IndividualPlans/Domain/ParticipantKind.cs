namespace Kommune.IndividualPlans;

internal enum ParticipantKind
{
    Unknown = 0,
    Unit,
    Person,
    Relative,
}
