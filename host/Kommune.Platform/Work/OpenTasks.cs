using Kommune.Contracts;
using Kommune.Platform.Notices;

namespace Kommune.Platform.Work;

/// <summary>
/// Open tasks of one person. Whom a step reaches is asked now, not when it was taken: a task follows the one who holds the case today.
/// </summary>
internal sealed class OpenTasks(IUnitOfWork unitOfWork, KnownResources known, TimeProvider clock)
{
    /// <summary>It was given to the actor, and has not come up from others.</summary>
    private const string IsOwn =
        """
        (t.owner_id = @actorId or t.role in @roles or t.unit_id in @managed
          or (@coordinates = 1 and t.unit_id is not null and not exists (
            select 1 from kp_employment m where m.unit_id = t.unit_id and m.role = @manager
              and m.valid_from <= @today and (m.valid_to is null or m.valid_to >= @today))))
        """;

    /// <summary>What the actor has to do, the most urgent first. Private and at work are two rooms: one's own family is not on the desk.</summary>
    public Task<IReadOnlyList<TaskRow>> Of(Actor actor) => actor.Kind switch
    {
        ActorKind.Employee => Reached(actor),
        ActorKind.Citizen => AtHome(actor),
        _ => Task.FromResult<IReadOnlyList<TaskRow>>([]),
    };

    private Task<IReadOnlyList<TaskRow>> AtHome(Actor actor) => unitOfWork.Query<TaskRow>(
        """
        select t.id, t.task_key, t.kind, t.subject_id, t.resource_id, t.due, t.href, t.step, r.kind as resource_kind, 1 as own
        from kp_task t
        left join kp_resource r on r.id = t.resource_id
        where t.closed_at is null and t.owner_id = @actorId and t.subject_id in @subjects
        order by t.due, t.id
        """,
        new { actorId = actor.PersonId, subjects = actor.ActsFor.Select(relation => relation.SubjectId).Append(actor.PersonId).Distinct() });

    /// <summary>What has come up from others is there only while its new receiver may know of the case.</summary>
    private async Task<IReadOnlyList<TaskRow>> Reached(Actor actor)
    {
        var rows = await AtWork(actor);
        var passed = rows.Where(row => !row.Own && row.ResourceId is not null).Select(row => row.ResourceId!.Value).ToHashSet();
        if (passed.Count == 0) return rows;
        var visible = await known.Among(actor, passed);
        return [.. rows.Where(row => row.Own || row.ResourceId is not { } id || visible.Contains(id))];
    }

    private Task<IReadOnlyList<TaskRow>> AtWork(Actor actor) => unitOfWork.Query<TaskRow>(
        "select t.id, t.task_key, t.kind, t.subject_id, t.resource_id, t.due, t.href, t.step, r.kind as resource_kind, h.person_id as holder_id,\n"
        + "t.role, u.name as unit_name, o.given_name, o.family_name, case when " + IsOwn + " then 1 else 0 end as own\n"
        + """
        from kp_task t
        left join kp_resource r on r.id = t.resource_id
        left join kp_responsibility h on h.resource_id = t.resource_id and h.ended_at is null
        left join kp_org_unit u on u.id = t.unit_id
        left join kp_person o on o.id = t.owner_id
        where t.closed_at is null
          and ((t.step >= 1 and h.person_id = @actorId)
            or (t.step >= 2 and r.lead_unit_id in @managed)
            or (t.step >= 3 and @coordinates = 1)
            or 
        """ + IsOwn
        + """
        )
          and (t.subject_id is null or (t.subject_id <> @actorId
            and not exists (select 1 from kp_relation q where q.person_id = @actorId and q.subject_id = t.subject_id)))
        order by t.due, t.id
        """,
        new
        {
            actorId = actor.PersonId,
            roles = actor.Employments.Select(employment => employment.Role).Append("").Distinct(),
            managed = actor.Employments.Where(employment => employment.Role == Roles.UnitManager).Select(employment => employment.UnitId).Append(Guid.Empty),
            coordinates = actor.Has(Roles.CoordinatingUnit) ? 1 : 0,
            manager = Roles.UnitManager,
            today = clock.Today(),
        });
}
