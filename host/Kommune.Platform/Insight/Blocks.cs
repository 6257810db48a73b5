using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Insight;

/// <summary>
/// The person says no to one employee or a whole service (pbrl § 5-3, R31), without a reason and at once; and takes it away again. Everyone is
/// refused by the policy in the same transaction.
/// </summary>
internal sealed class Blocks(
    IUnitOfWork unitOfWork, CurrentActor current, WhoSees whoSees, IResources resources, ITasks tasks, IAuditTrail audit, TimeProvider clock)
{
    public const string Set = "block-set";
    public const string Lifted = "block-lifted";
    public const string TaskKind = "blocked-responsible";

    /// <summary>Whom the subject refuses now.</summary>
    public Task<IReadOnlyList<BlockRow>> Of(Guid subjectId)
    {
        DemandOwn(subjectId);
        return unitOfWork.Query<BlockRow>(
            """
            select b.id, b.person_id, b.unit_id, p.given_name, p.family_name, u.name as unit_name, b.starts_at
            from kp_block b
            left join kp_person p on p.id = b.person_id
            left join kp_org_unit u on u.id = b.unit_id
            where b.subject_id = @subjectId and b.ends_at is null
            order by b.starts_at, b.id
            """,
            new { subjectId });
    }

    /// <summary>Employees and services who can see something about the subject now: those one may say no to. Nobody learns of others here.</summary>
    public async Task<IReadOnlyList<Viewer>> Receivers(Guid subjectId)
    {
        DemandOwn(subjectId);
        var viewers = new List<Viewer>();
        foreach (var resource in await resources.About(subjectId)) viewers.AddRange(await whoSees.Of(resource.Id));
        return [.. viewers.Where(viewer => viewer.Kind == ActorKind.Employee).DistinctBy(viewer => viewer.PersonId)];
    }

    /// <param name="subjectId">The person.</param>
    /// <param name="personId">The employee, or…</param>
    /// <param name="unitId">…the service.</param>
    public async Task Refuse(Guid subjectId, Guid? personId, Guid? unitId)
    {
        var receivers = await Receivers(subjectId);
        if ((personId is null) == (unitId is null) || !receivers.Any(receiver => receiver.PersonId == personId || receiver.UnitId == unitId))
            throw new RuleViolationException("block.receiver-missing", "Receiver");
        var now = clock.GetUtcNow();
        await unitOfWork.Execute(
            "insert into kp_block (id, subject_id, person_id, unit_id, starts_at) values (@id, @subjectId, @personId, @unitId, @now)",
            new { id = Guid.CreateVersion7(), subjectId, personId, unitId, now });
        await unitOfWork.EndSeatsOfRefused(subjectId, personId, unitId, now);
        await audit.Record(Entry(subjectId, Set));

        // A case must always have somebody who can open it (R50).
        var held = (await resources.About(subjectId)).Where(resource => resource.ClosedAt is null).ToDictionary(resource => resource.Id);
        foreach (var (id, contact) in await resources.Responsible(held.Keys))
            if (contact.PersonId == personId || receivers.Any(receiver => receiver.PersonId == contact.PersonId && receiver.UnitId == unitId))
                await tasks.Open(new NewTask
                {
                    Key = $"{TaskKind}:{id}", Kind = TaskKind, SubjectId = subjectId, ResourceId = id, Role = Roles.CoordinatingUnit, Due = clock.Today(), Href = "/",
                });
    }

    public async Task Lift(Guid subjectId, Guid blockId)
    {
        DemandOwn(subjectId);
        var lifted = await unitOfWork.Execute(
            "update kp_block set ends_at = @now where id = @blockId and subject_id = @subjectId and ends_at is null", new { blockId, subjectId, now = clock.GetUtcNow() });
        if (lifted == 0) throw new NotFoundException();
        await audit.Record(Entry(subjectId, Lifted));
    }

    private AuditEntry Entry(Guid subjectId, string action) => new()
    {
        SubjectId = subjectId,
        ResourceKind = "person",
        Action = action,
        Basis = subjectId == current.Actor.PersonId ? AccessBasis.Self : current.Actor.ActsFor.FirstOrDefault(relation => relation.SubjectId == subjectId)?.Kind
            == RelationKind.ParentalResponsibility ? AccessBasis.ParentalResponsibility : AccessBasis.Mandate,
    };

    /// <summary>The person, and who acts for her or him in everything: a mandate for one thing is not a mandate for whom one trusts.</summary>
    private void DemandOwn(Guid subjectId)
    {
        var actor = current.Actor;
        if (actor.Kind != ActorKind.Citizen || (actor.PersonId != subjectId && !actor.ActsFor.Any(relation => relation.SubjectId == subjectId && relation.Mandate is null)))
            throw new NotFoundException();
    }
}
