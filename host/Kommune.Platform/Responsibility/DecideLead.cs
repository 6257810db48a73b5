using Kommune.Contracts;
using Kommune.Platform.Work;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// Whoever has the task decides which service leads, with a reason that also the family reads (R55). Another service than now leads from the
/// same moment: its manager acts until somebody is named, so that there is no instant without a responsible person (R50).
/// </summary>
internal sealed class DecideLead(
    IAccess access, HolderStore holders, LeadDisputeStore disputes, OpenTasks open, Candidates candidates, MoveResponsibility move, ITasks tasks,
    PersonNotices told, INotices notices, TimeProvider clock)
{
    /// <summary>Whether the disagreement is the actor's to decide.</summary>
    public async Task<bool> IsMine(LeadDispute dispute) =>
        dispute.DecidedAt is null && (await open.Of(access.Actor)).Any(task => task.Own && task.TaskKey == dispute.TaskKey);

    /// <summary>The services to choose among: the one that leads, and those that take part.</summary>
    public async Task<IReadOnlyList<Guid>> Choices(Holder held) => [.. (await disputes.Participants(held.ResourceId)).Prepend(held.LeadUnitId).Distinct()];

    public async Task Do(Guid resourceId, Guid unitId, string? reason)
    {
        await access.Demand(resourceId, Section.Title, Right.Read, "lead-decided");
        var held = await holders.Of(resourceId) ?? throw new AccessDeniedException(DenyReason.NoRelation);
        if (await disputes.LatestOf(resourceId) is not { DecidedAt: null } dispute) throw new RuleViolationException("problem.lead-gone");
        if (!await IsMine(dispute)) throw new AccessDeniedException(DenyReason.RightTooLow);
        if (!(await Choices(held)).Contains(unitId)) throw new RuleViolationException("problem.choose", "UnitId");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleViolationException("problem.lead-reason", "Reason");
        if (reason.Length > RaiseLeadDispute.MostWords) throw new RuleViolationException("problem.handover-words", "Reason");

        await disputes.Decide(dispute.Id, access.Actor.PersonId, unitId, reason.Trim());
        await tasks.Close(dispute.TaskKey, "decided");
        if (unitId != held.LeadUnitId) await Move(held, unitId);
        foreach (var person in new[] { dispute.RaisedBy, held.PersonId }.Distinct().Where(person => person != access.Actor.PersonId))
            await notices.Send(new() { PersonId = person, Kind = "lead-decided", SubjectId = held.SubjectId, ResourceId = resourceId, Href = RaiseLeadDispute.Href(resourceId) });
        await told.Send(held.SubjectId, resourceId, "lead-decided", RaiseLeadDispute.Href(resourceId));
    }

    private async Task Move(Holder held, Guid unitId)
    {
        var leaders = (await holders.Leaders(unitId, clock.Today())).Where(leader => leader.UnitId == unitId && leader.Distance == 0);
        foreach (var leader in leaders)
        {
            if (!await candidates.MayHold(leader.PersonId, held.ResourceId)) continue;
            await move.Do(held, leader.PersonId, unitId, ActingHolders.Role);
            return;
        }
        throw new RuleViolationException("problem.lead-no-manager", "UnitId");
    }
}
