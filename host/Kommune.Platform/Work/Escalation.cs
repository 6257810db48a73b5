using Kommune.Contracts;
using Kommune.Platform.Notices;

namespace Kommune.Platform.Work;

/// <summary>
/// What is overdue goes up by the municipality's days: whoever shall do it is reminded, then the holder of the case, the unit's manager and
/// the coordinating unit get it too (R54). Nobody loses it on the way. Only those who may know of the case are reached; a step on which there
/// is nobody is passed at once.
/// </summary>
internal sealed class Escalation(IUnitOfWork unitOfWork, INotices notices, KnownResources known, TenantContext tenant) : IDailyJob
{
    public const string LateNotice = "task-late";
    public const string PassedNotice = "task-passed-on";

    private const int Last = 3;

    public async Task Run(DateOnly day)
    {
        var days = tenant.Municipality.Settings.EscalationDays;
        var late = await unitOfWork.Query<LateTask>(
            """
            select t.id, t.subject_id, t.resource_id, t.owner_id, t.unit_id, t.role, t.due, t.href, t.step, t.reminded_on,
              h.person_id as holder_id, r.lead_unit_id
            from kp_task t
            left join kp_resource r on r.id = t.resource_id
            left join kp_responsibility h on h.resource_id = t.resource_id and h.ended_at is null
            where t.closed_at is null and t.due <= @latest and t.step < @last and r.closed_at is null
            order by t.due, t.id
            """,
            new { latest = day.AddDays(-days[0]), last = Last });
        foreach (var task in late) await Raise(task, day, days);
    }

    private async Task Raise(LateTask task, DateOnly day, IReadOnlyList<int> days)
    {
        var over = day.DayNumber - task.Due.DayNumber;
        var owners = await Owners(task, day);
        if (task.RemindedOn is null)
        {
            await unitOfWork.Execute("update kp_task set reminded_on = @day where id = @id", new { id = task.Id, day });
            foreach (var owner in owners) await Tell(task, owner, LateNotice, task.Href);
        }
        if (task.IsPrivate) return;

        var step = task.Step;
        for (var isEmpty = false; step < Last && (isEmpty || over >= days[step + 1]);)
        {
            var receivers = await Receivers(task, ++step, day);
            isEmpty = receivers.Count == 0;
            foreach (var receiver in receivers)
                await Tell(task, receiver, owners.Contains(receiver) ? LateNotice : PassedNotice, "/tasks");
        }
        if (step > task.Step) await unitOfWork.Execute("update kp_task set step = @step where id = @id", new { id = task.Id, step });
    }

    private async Task<IReadOnlyList<Guid>> Owners(LateTask task, DateOnly day) =>
        task.OwnerId is { } owner ? [owner]
        : task.UnitId is { } unit ? await InRole(Roles.UnitManager, unit, day)
        : await InRole(task.Role!, null, day);

    private async Task<IReadOnlyList<Guid>> Receivers(LateTask task, int step, DateOnly day)
    {
        IReadOnlyList<Guid> all = step switch
        {
            1 => task.HolderId is { } holder ? [holder] : [],
            2 => (task.LeadUnitId ?? task.UnitId) is { } unit ? await InRole(Roles.UnitManager, unit, day) : [],
            _ => await InRole(Roles.CoordinatingUnit, null, day),
        };
        if (task.ResourceId is not { } resource) return all;
        var reached = new List<Guid>();
        foreach (var person in all)
            if (await known.MayKnow(person, resource)) reached.Add(person);
        return reached;
    }

    private Task<IReadOnlyList<Guid>> InRole(string role, Guid? unitId, DateOnly day) => unitOfWork.Query<Guid>(
        """
        select distinct person_id from kp_employment
        where role = @role and (@anyUnit = 1 or unit_id = @unitId) and valid_from <= @day and (valid_to is null or valid_to >= @day)
        """,
        new { role, anyUnit = unitId is null ? 1 : 0, unitId = unitId ?? Guid.Empty, day });

    private Task Tell(LateTask task, Guid personId, string kind, string href) =>
        notices.Send(new() { PersonId = personId, Kind = kind, SubjectId = task.SubjectId, ResourceId = task.ResourceId, Href = href });
}
