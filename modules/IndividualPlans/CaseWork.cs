using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;

namespace Kommune.IndividualPlans;

/// <summary>The one way a case is changed: access first, then the case's own rules, then case, history and event in the request's transaction.</summary>
internal sealed class CaseWork(IAccess access, CaseStore cases, IResources resources, IEventBus bus, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>
    /// What the coordinating unit does in its own right: it answers for every case, also one that a coordinator elsewhere leads (hol § 7-3).
    /// </summary>
    public async Task<CoordinationCase> Handle(Guid caseId, string section, string action, Func<CoordinationCase, CaseChange> change)
    {
        if (!access.Holds(Permissions.Inbox)) throw new AccessDeniedException(DenyReason.RightTooLow);
        await access.Demand(caseId, section, Right.Read, action);
        return await Change(caseId, change);
    }

    /// <summary>The change itself, when somebody has said that it is allowed.</summary>
    public async Task<CoordinationCase> Change(Guid caseId, Func<CoordinationCase, CaseChange> change)
    {
        var found = await cases.Get(caseId);
        await Save(found, change(found));
        return found;
    }

    public async Task Save(CoordinationCase changed, CaseChange change)
    {
        await cases.Save(changed, change, access.Actor.PersonId, Now);
        if (changed.State == CaseState.Closed) await resources.Close(changed.Id);
        Publish(changed);
    }

    public void Publish(CoordinationCase changed) => bus.Publish(
        new CoordinationChanged { CaseId = changed.Id, SubjectId = changed.Document.SubjectId, State = changed.State.ToString() });
}
