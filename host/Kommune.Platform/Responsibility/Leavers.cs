using Kommune.Contracts;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// What somebody leaves behind when an employment has ended finds a new owner: cases, tasks, offers, the place as stand-in (R33, R52). Every
/// day for everyone, whoever wrote the end of the employment, so that nothing hangs on a button.
/// </summary>
internal sealed class Leavers(
    IUnitOfWork unitOfWork, HolderStore holders, HandoverStore handovers, ActingHolders acting, BatonKeeper keeper, ITasks tasks, TimeProvider clock, ILogger<Leavers> logger) : IDailyJob
{
    public async Task Run(DateOnly day)
    {
        await TakeOver(await holders.Left(day), day);
        foreach (var ended in await unitOfWork.Query<LeaderRow>(
            """
            select distinct e.person_id, e.unit_id from kp_employment e
            where e.valid_to = @last and not exists (select 1 from kp_employment n where n.person_id = e.person_id
              and n.valid_from <= @day and (n.valid_to is null or n.valid_to >= @day))
            """,
            new { last = day.AddDays(-1), day }))
            await Clear(ended.PersonId, ended.UnitId, day);
        foreach (var held in await holders.WithoutClock()) await keeper.Wind(held);
    }

    /// <summary>One person, now.</summary>
    public async Task Leave(Guid personId, Guid unitId, DateOnly day)
    {
        await TakeOver([.. (await holders.Left(day)).Where(held => held.PersonId == personId)], day);
        if (await unitOfWork.Find<int>(
            "select count(*) from kp_employment where person_id = @personId and valid_from <= @day and (valid_to is null or valid_to >= @day)",
            new { personId, day }) == 0)
            await Clear(personId, unitId, day);
    }

    private async Task TakeOver(IReadOnlyList<Holder> held, DateOnly day)
    {
        if (await acting.TakeOver(held, day)) return;
        // Without a single leader nothing can be handed on; whoever runs the platform must have one registered.
        logger.LogError("There is no unit manager and no coordinating unit to act for somebody who has left");
        await tasks.Open(new() { Key = "no-leader", Kind = "no-leader", Role = Roles.Operator, Due = day, Href = "/operations" });
    }

    private async Task Clear(Guid personId, Guid unitId, DateOnly day)
    {
        // A private matter, of the person's own family, goes along.
        await unitOfWork.Execute(
            """
            update kp_task set owner_id = null, unit_id = @unitId
            where owner_id = @personId and closed_at is null and not exists (
              select 1 from kp_relation q where q.person_id = @personId and q.subject_id = kp_task.subject_id)
            """,
            new { personId, unitId });
        await unitOfWork.Execute("update kp_employment set stand_in_person_id = null where stand_in_person_id = @personId", new { personId });
        await unitOfWork.Execute(
            "update kp_grant set ends_at = @now where person_id = @personId and legal_basis = 'handover' and (ends_at is null or ends_at > @now)",
            new { personId, now = clock.GetUtcNow() });
        foreach (var offer in (await handovers.OpenWith(personId)).Where(offer => offer.ToPersonId == personId))
            await keeper.Look(offer.ResourceId, day);
    }
}
