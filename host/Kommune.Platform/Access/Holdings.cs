using Kommune.Contracts;
using Kommune.Platform.Responsibility;

namespace Kommune.Platform.Access;

/// <summary>The periods in which somebody answers for a resource: the old one ends and the new begins in the same instant (R50).</summary>
internal sealed class Holdings(IUnitOfWork unitOfWork, HolderStore holders, BatonStore batons, TenantContext tenant, TimeProvider clock)
{
    public async Task Begin(Guid resourceId, Guid personId, string role, DateTimeOffset now, Guid? handoverId = null)
    {
        var employments = await unitOfWork.Find<int>(
            "select count(*) from kp_employment where person_id = @personId and valid_from <= @today and (valid_to is null or valid_to >= @today)",
            new { personId, today = clock.Today() });
        if (employments == 0)
            throw new RuleViolationException("problem.responsible-not-employed", "Responsible");
        await unitOfWork.Execute(
            "insert into kp_responsibility (id, resource_id, person_id, role, started_at, handover_id) values (@id, @resourceId, @personId, @role, @now, @handoverId)",
            new { id = Guid.CreateVersion7(), resourceId, personId, role, now, handoverId });
    }

    public async Task Change(Guid resourceId, Guid personId, string role, Guid? leadUnitId, Guid? handoverId = null)
    {
        var held = await holders.Of(resourceId) ?? throw new NotFoundException();
        var before = await batons.Of(held);
        var step = before.Move(personId, leadUnitId ?? held.LeadUnitId, role == ActingHolders.Role,
            new() { Today = clock.Today(), FindDays = tenant.Municipality.Settings.NewResponsibleDays });

        var now = clock.GetUtcNow();
        await unitOfWork.Execute("update kp_responsibility set ended_at = @now where resource_id = @resourceId and ended_at is null", new { resourceId, now });
        await Begin(resourceId, personId, role, now, handoverId);
        if (leadUnitId is { } unit)
            await unitOfWork.Execute("update kp_resource set lead_unit_id = @unit where id = @resourceId", new { resourceId, unit });
        await batons.EndOffer(held, step);
        await batons.SetClock(held, before, step.After);
    }
}
