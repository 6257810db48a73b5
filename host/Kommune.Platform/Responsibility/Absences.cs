using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// Who is away when, and whom one rings instead (R53). It changes what the contact card says, not who may read: a stand-in who needs to read
/// must have access of her own.
/// </summary>
internal sealed class Absences(IUnitOfWork unitOfWork, IAccess access, IOrganisation organisation, INotices notices, TimeProvider clock)
{
    /// <summary>Present and coming absences, the first first.</summary>
    public Task<IReadOnlyList<AbsenceRow>> Of(Guid personId) => unitOfWork.Query<AbsenceRow>(
        """
        select id, person_id, stand_in_id, first_day, last_day from kp_absence
        where person_id = @personId and ended_at is null and last_day >= @today order by first_day, id
        """,
        new { personId, today = clock.Today() });

    /// <summary>One's own, and as a manager those of the unit's employees.</summary>
    public async Task<bool> MayRegister(Guid personId) => access.Actor.Kind == ActorKind.Employee && (personId == access.Actor.PersonId
        || (await organisation.EmployeesById([personId])).TryGetValue(personId, out var employee) && EndEmployment.Leads(access.Actor, employee.UnitId));

    public async Task Register(Guid personId, Guid standInId, DateOnly firstDay, DateOnly lastDay)
    {
        if (!await MayRegister(personId)) throw new AccessDeniedException(DenyReason.NoRelation);
        var problems = new List<Problem>();
        if (lastDay < firstDay) Add("problem.absence-days", "LastDay");
        else if (lastDay < clock.Today()) Add("problem.absence-past", "LastDay");
        else if (await IsAway(personId, firstDay, lastDay)) Add("problem.absence-twice", "FirstDay");
        if (standInId == personId) Add("problem.stand-in-self", "StandInId");
        else if (!(await organisation.EmployeesById([standInId])).ContainsKey(standInId)) Add("problem.choose", "StandInId");
        else if (problems.Count == 0 && await IsAway(standInId, firstDay, lastDay)) Add("problem.stand-in-away", "StandInId");
        if (problems.Count > 0) throw new RuleViolationException(problems);

        await unitOfWork.Execute(
            """
            insert into kp_absence (id, person_id, stand_in_id, first_day, last_day, registered_by, registered_at)
            values (@id, @personId, @standInId, @firstDay, @lastDay, @by, @now)
            """,
            new { id = Guid.CreateVersion7(), personId, standInId, firstDay, lastDay, by = access.Actor.PersonId, now = clock.GetUtcNow() });
        await notices.Send(new() { PersonId = standInId, Kind = "stand-in", Href = "/absence" });

        void Add(string code, string field) => problems.Add(new() { Code = code, Field = field });
    }

    /// <summary>Back again, or not going after all.</summary>
    public async Task End(Guid id)
    {
        var row = await unitOfWork.Find<AbsenceRow>("select id, person_id, stand_in_id, first_day, last_day from kp_absence where id = @id and ended_at is null", new { id });
        if (row is null || !await MayRegister(row.PersonId)) throw new NotFoundException();
        await unitOfWork.Execute("update kp_absence set ended_at = @now where id = @id", new { id, now = clock.GetUtcNow() });
    }

    /// <summary>Those whom somebody stands in for now.</summary>
    public Task<IReadOnlyList<AbsenceRow>> StandsInFor(Guid personId) => unitOfWork.Query<AbsenceRow>(
        """
        select id, person_id, stand_in_id, first_day, last_day from kp_absence
        where stand_in_id = @personId and ended_at is null and last_day >= @today order by first_day, id
        """,
        new { personId, today = clock.Today() });

    private async Task<bool> IsAway(Guid personId, DateOnly from, DateOnly to) => await unitOfWork.Find<int>(
        "select count(*) from kp_absence where person_id = @personId and ended_at is null and first_day <= @to and last_day >= @from",
        new { personId, from, to }) > 0;
}
