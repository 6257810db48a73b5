using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// Decisions that somebody else answers in an adult's place. Written by the responsible, read by the person; when one ends, what was answered
/// in the person's place opens nothing more.
/// </summary>
internal sealed class ConsentDecisions(
    IAccess access, IUnitOfWork unitOfWork, ConsentAnswering answering, ConsentContexts contexts, ConsentGrants grants, ConsentStore store, TimeProvider clock)
{
    public const string Recorded = "capacity-recorded";
    public const string Ended = "capacity-ended";

    public Task<IReadOnlyList<ConsentDecision>> Of(Guid resourceId) => unitOfWork.Query<ConsentDecision>(
        """
        select id, resource_id, about, reason, decided_by, decided_on, shown_on, ended_at from kp_capacity_decision
        where resource_id = @resourceId
        order by recorded_at desc, id desc
        """,
        new { resourceId });

    public async Task<Guid> Record(ConsentDecision decision)
    {
        await answering.DemandToRegister(decision.ResourceId, Recorded);
        var context = await contexts.Of(decision.ResourceId);
        var today = clock.Today();
        (bool Broken, string What, string Field)[] rules =
        [
            (context.IsChild, "only-adults", nameof(decision.About)),
            (string.IsNullOrWhiteSpace(decision.About), "about-missing", nameof(decision.About)),
            (string.IsNullOrWhiteSpace(decision.Reason), "reason-missing", nameof(decision.Reason)),
            (string.IsNullOrWhiteSpace(decision.DecidedBy), "by-missing", nameof(decision.DecidedBy)),
            (decision.DecidedOn == default || decision.DecidedOn > today, "date", nameof(decision.DecidedOn)),
            (decision.ShownOn < decision.DecidedOn || decision.ShownOn > today, "not-shown", nameof(decision.ShownOn)),
        ];
        if (rules.Where(rule => rule.Broken).Select(rule => new Problem { Code = $"problem.capacity-{rule.What}", Field = rule.Field }).ToList() is { Count: > 0 } problems)
            throw new RuleViolationException(problems);
        var id = Guid.CreateVersion7();
        await unitOfWork.Execute(
            """
            insert into kp_capacity_decision (id, resource_id, about, reason, decided_by, decided_on, shown_on, recorded_by, recorded_at)
            values (@id, @ResourceId, @about, @reason, @decidedBy, @DecidedOn, @ShownOn, @by, @now)
            """,
            new
            {
                id, decision.ResourceId, about = decision.About.Trim(), reason = decision.Reason.Trim(), decidedBy = decision.DecidedBy.Trim(),
                decision.DecidedOn, decision.ShownOn, by = access.Actor.PersonId, now = clock.GetUtcNow(),
            });
        return id;
    }

    /// <summary>The person decides again.</summary>
    public async Task End(Guid resourceId, Guid id)
    {
        await answering.DemandToRegister(resourceId, Ended);
        if (await unitOfWork.Execute(
            "update kp_capacity_decision set ended_at = @now where id = @id and resource_id = @resourceId and ended_at is null",
            new { id, resourceId, now = clock.GetUtcNow() }) == 0)
            throw new NotFoundException();
        var context = await contexts.Of(resourceId);
        foreach (var unitId in (await store.Of(resourceId)).Select(one => one.UnitId).OfType<Guid>().Distinct())
            await grants.OpenAndClose(resourceId, unitId, context);
    }
}
