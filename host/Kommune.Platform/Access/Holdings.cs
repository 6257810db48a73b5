using Kommune.Contracts;
using Kommune.Platform.People;
using Kommune.Platform.Responsibility;

namespace Kommune.Platform.Access;

/// <summary>The periods in which somebody answers for a resource: the old one ends and the new begins in the same instant (R50).</summary>
internal sealed class Holdings(IUnitOfWork unitOfWork, HolderStore holders, BatonStore batons, Safety.SafetyTasks safety, TenantContext tenant, TimeProvider clock)
{
    public async Task Begin(Guid resourceId, Guid personId, string role, DateTimeOffset now)
    {
        await DemandEmployed(personId);
        await unitOfWork.Execute(
            "insert into kp_responsibility (id, resource_id, person_id, role, started_at) values (@id, @resourceId, @personId, @role, @now)",
            new { id = Guid.CreateVersion7(), resourceId, personId, role, now });
    }

    public async Task Change(Guid resourceId, Guid personId, string role, Guid? leadUnitId, Guid? handoverId = null)
    {
        var held = await holders.Of(resourceId) ?? throw new NotFoundException();
        var before = await batons.Of(held);
        var step = before.Move(personId, leadUnitId ?? held.LeadUnitId, role == ActingHolders.Role,
            new() { Today = clock.Today(), FindDays = tenant.Municipality.Settings.NewResponsibleDays });

        await DemandEmployed(personId);
        await Follow(resourceId, personId, role, handoverId);
        if (leadUnitId is { } unit)
            await unitOfWork.Execute("update kp_resource set lead_unit_id = @unit where id = @resourceId", new { resourceId, unit });
        await batons.EndOffer(held, step);
        await batons.SetClock(held, before, step.After);
        await safety.Look(resourceId);
    }

    /// <summary>
    /// The row that runs is written over and the period that is over added beside it: between two statements, too, exactly one runs, and the
    /// tables allow nothing else (docs/adr/0013).
    /// </summary>
    private async Task Follow(Guid resourceId, Guid personId, string role, Guid? handoverId)
    {
        var over = await unitOfWork.Find<HoldingRow>(
            "select id, person_id, role, started_at, handover_id from kp_responsibility where resource_id = @resourceId and ended_at is null", new { resourceId })
            ?? throw new NotFoundException();
        var now = clock.GetUtcNow();
        await unitOfWork.ExecuteOne(
            "update kp_responsibility set id = @next, person_id = @personId, role = @role, started_at = @now, handover_id = @handoverId where id = @id and ended_at is null",
            new { id = over.Id, next = Guid.CreateVersion7(), personId, role, now, handoverId });
        await unitOfWork.Execute(
            """
            insert into kp_responsibility (id, resource_id, person_id, role, started_at, ended_at, handover_id)
            values (@Id, @resourceId, @PersonId, @Role, @StartedAt, @now, @HandoverId)
            """,
            new { over.Id, resourceId, over.PersonId, over.Role, over.StartedAt, now, over.HandoverId });
    }

    private async Task DemandEmployed(Guid personId)
    {
        if (!await unitOfWork.IsEmployed(personId, clock.Today()))
            throw new RuleViolationException("problem.responsible-not-employed", "Responsible");
    }
}
