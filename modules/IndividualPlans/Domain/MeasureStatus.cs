namespace Kommune.IndividualPlans;

internal enum MeasureStatus
{
    Unknown = 0,
    Planned,
    Ongoing,
    Done,
    DoneContinues,
    Stopped,
}
