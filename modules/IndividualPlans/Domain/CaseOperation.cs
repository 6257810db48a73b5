namespace Kommune.IndividualPlans;

internal enum CaseOperation
{
    Unknown = 0,
    Accept,
    Reject,
    RecordInterimReply,
    RecordTalk,
    ConfirmRight,
    Deny,
    RecordAnswer,
    AppointCoordinator,
    AcceptPlanLater,
    DeclinePlanLater,
    AcceptCoordinatorLater,
    RecordFirstPlan,
    ReceiveAppeal,
    UpholdAppeal,
    DismissAppeal,
    End,
    Reopen,
}
