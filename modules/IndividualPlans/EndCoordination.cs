using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Ends the case, and with it a plan that is still open. The person may end it at any time; it is never ended behind the person's back.</summary>
internal sealed class EndCoordination(IAccess access, CaseWork work, PlanStore plans, ClosePlan close)
{
    public const string Action = "case-closed";

    /// <param name="caseId">The case.</param>
    /// <param name="reason">Why; the person's side always ends it by own wish.</param>
    /// <param name="text">What has been done and what comes after; required when there is a plan, whose closing note it becomes.</param>
    public async Task Do(Guid caseId, CaseEndReason reason, string? text)
    {
        var ownWish = await DemandTo(caseId);
        var ended = await work.Change(caseId, one => one.End(ownWish ? CaseEndReason.PersonsWish : reason, text, work.Now));
        if (await plans.OpenOfCase(ended.Id) is { } plan) await close.Now(plan, text);
    }

    private async Task<bool> DemandTo(Guid caseId)
    {
        if (access.Holds(Permissions.Inbox))
        {
            await access.Demand(caseId, ResourceKinds.Decision, Right.Read, Action);
            return false;
        }
        return (await access.Demand(caseId, ResourceKinds.Decision, Right.Write, Action)).May(ResourceKinds.Decision, Right.Govern);
    }
}
