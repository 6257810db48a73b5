namespace Kommune.IndividualPlans;

internal enum VoiceSide
{
    Unknown = 0,
    Own,
    Service,
}
