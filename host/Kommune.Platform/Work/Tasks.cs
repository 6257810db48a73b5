using Kommune.Contracts;

namespace Kommune.Platform.Work;

internal sealed class Tasks(IUnitOfWork unitOfWork, TimeProvider clock) : ITasks
{
    public async Task<Guid> Open(NewTask task)
    {
        if (new object?[] { task.OwnerId, task.UnitId, task.Role }.Count(receiver => receiver is not null) != 1)
            throw new ArgumentException("A task is for exactly one of a person, a unit's manager and a role.", nameof(task));
        if (!task.Href.StartsWith('/'))
            throw new ArgumentException("A task is done at an address of this host.", nameof(task));

        if (await unitOfWork.Find<Guid?>("select id from kp_task where task_key = @key and closed_at is null", new { key = task.Key }) is { } open)
            return open;
        var id = Guid.CreateVersion7();
        await unitOfWork.Execute(
            """
            insert into kp_task (id, task_key, kind, subject_id, resource_id, owner_id, unit_id, role, due, href, step, opened_at)
            values (@id, @key, @kind, @subjectId, @resourceId, @ownerId, @unitId, @role, @due, @href, @step, @now)
            """,
            new
            {
                id,
                key = task.Key,
                kind = task.Kind,
                subjectId = task.SubjectId,
                resourceId = task.ResourceId,
                ownerId = task.OwnerId,
                unitId = task.UnitId,
                role = task.Role,
                due = task.Due,
                href = task.Href,
                step = 0,
                now = clock.GetUtcNow(),
            });
        return id;
    }

    public Task Close(string key, string outcome) => unitOfWork.Execute(
        "update kp_task set closed_at = @now, outcome = @outcome where task_key = @key and closed_at is null",
        new { key, outcome, now = clock.GetUtcNow() });
}
