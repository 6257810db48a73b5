namespace Kommune.IndividualPlans;

internal enum NotificationState
{
    Unknown = 0,
    Received,
    Taken,
    Rejected,
}
