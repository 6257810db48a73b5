namespace Kommune.IndividualPlans;

internal enum AppealOutcome
{
    Unknown = 0,
    Upheld,
    Dismissed,
}
