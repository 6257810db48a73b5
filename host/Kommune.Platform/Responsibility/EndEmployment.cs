using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// A unit's manager writes the last day of an employee. When it is past, what the employee answered for moves in the same transaction (R52);
/// else at the midnight after it.
/// </summary>
internal sealed class EndEmployment(IUnitOfWork unitOfWork, IAccess access, IAuditTrail audit, Leavers leavers, TimeProvider clock)
{
    /// <summary>Whether the actor leads the unit.</summary>
    public static bool Leads(Actor actor, Guid unitId) =>
        actor.Kind == ActorKind.Employee && actor.Employments.Any(employment => employment.UnitId == unitId && employment.Role == Roles.UnitManager);

    public async Task Do(Guid personId, Guid unitId, DateOnly lastDay)
    {
        if (!Leads(access.Actor, unitId)) throw new AccessDeniedException(DenyReason.NoRelation);
        if (personId == access.Actor.PersonId) throw new RuleViolationException("problem.end-own", "LastDay");
        var today = clock.Today();
        if (lastDay < today.AddYears(-1) || lastDay > today.AddYears(2)) throw new RuleViolationException("problem.end-day", "LastDay");

        var ended = await unitOfWork.Execute(
            "update kp_employment set valid_to = @lastDay where person_id = @personId and unit_id = @unitId and (valid_to is null or valid_to >= @today)",
            new { personId, unitId, lastDay, today });
        if (ended == 0) throw new NotFoundException();
        await audit.Record(new() { Action = "employment-ended", ResourceKind = "employment" });
        if (lastDay < today) await leavers.Leave(personId, unitId, today);
    }
}
