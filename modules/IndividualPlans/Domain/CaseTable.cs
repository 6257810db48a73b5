namespace Kommune.IndividualPlans;

/// <summary>In which states an operation is possible, and for which states an ending reason makes sense. Data, so that pages and tests read the same.</summary>
internal static class CaseTable
{
    private static readonly CaseState[] Followed = [CaseState.CoordinatorOnly, CaseState.PlanAndCoordinator, CaseState.PlanOnly];
    private static readonly CaseState[] Open =
        [CaseState.Notified, CaseState.Clarifying, CaseState.Offered, .. Followed, CaseState.Denied, CaseState.UnderAppeal];

    public static IReadOnlyDictionary<CaseOperation, CaseState[]> States { get; } = new Dictionary<CaseOperation, CaseState[]>
    {
        [CaseOperation.Accept] = [CaseState.Notified],
        [CaseOperation.Reject] = [CaseState.Notified],
        [CaseOperation.RecordInterimReply] = [CaseState.Notified, CaseState.Clarifying],
        [CaseOperation.RecordTalk] = [CaseState.Clarifying],
        [CaseOperation.ConfirmRight] = [CaseState.Clarifying],
        [CaseOperation.Deny] = [CaseState.Clarifying],
        [CaseOperation.RecordAnswer] = [CaseState.Offered],
        [CaseOperation.AppointCoordinator] = [CaseState.CoordinatorOnly, CaseState.PlanAndCoordinator],
        [CaseOperation.AcceptPlanLater] = [CaseState.CoordinatorOnly],
        [CaseOperation.DeclinePlanLater] = [CaseState.PlanAndCoordinator],
        [CaseOperation.AcceptCoordinatorLater] = [CaseState.PlanOnly],
        [CaseOperation.RecordFirstPlan] = [CaseState.PlanAndCoordinator, CaseState.PlanOnly],
        [CaseOperation.ReceiveAppeal] = [CaseState.Denied],
        [CaseOperation.UpholdAppeal] = [CaseState.UnderAppeal],
        [CaseOperation.DismissAppeal] = [CaseState.UnderAppeal],
        [CaseOperation.End] = Open,
        [CaseOperation.Reopen] = [CaseState.Closed],
    };

    public static IReadOnlyDictionary<CaseEndReason, CaseState[]> EndStates { get; } = new Dictionary<CaseEndReason, CaseState[]>
    {
        [CaseEndReason.NeedEnded] = Followed,
        [CaseEndReason.PersonsWish] = [CaseState.Clarifying, CaseState.Offered, .. Followed, CaseState.UnderAppeal],
        [CaseEndReason.NotAppealed] = [CaseState.Denied],
        [CaseEndReason.MovedAway] = Open,
        [CaseEndReason.Died] = Open,
    };
}
