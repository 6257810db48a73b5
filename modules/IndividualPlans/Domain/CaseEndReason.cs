namespace Kommune.IndividualPlans;

internal enum CaseEndReason
{
    Unknown = 0,
    NotificationRejected,
    DeclinedAll,
    NeedEnded,
    PersonsWish,
    NotAppealed,
    MovedAway,
    Died,
}
