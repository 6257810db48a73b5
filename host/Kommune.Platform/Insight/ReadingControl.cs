using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Insight;

/// <summary>
/// What leaders look at so that nobody reads out of curiosity (helsepersonelloven § 21 a, R48): of their own unit's employees, the
/// coordinating unit of all. Nobody looks at oneself.
/// </summary>
internal sealed class ReadingControl(IUnitOfWork unitOfWork, CurrentActor current, IAuditTrail audit, TimeProvider clock)
{
    /// <summary>How far back.</summary>
    public const int Days = 30;

    public async Task<IReadOnlyList<ReadingFinding>> Find()
    {
        var actor = current.Actor;
        var leads = actor.Employments.Where(employment => employment.Role == Roles.UnitManager).Select(employment => employment.UnitId).ToHashSet();
        var today = clock.Today();
        var rows = (await Between(NorwegianDay.Start(today.AddDays(-Days)), NorwegianDay.Start(today.AddDays(1)))).Where(row => row.ActorId != actor.PersonId
            && (actor.Has(Roles.CoordinatingUnit) || (row.UnitId is { } unit && leads.Contains(unit))));
        await audit.Record(new AuditEntry { ResourceKind = "read-log", Action = "reading-control" });
        return ReadingPatterns.In([.. rows]);
    }

    /// <summary>What employees read in a period, of everybody.</summary>
    public async Task<IReadOnlyList<ReadingRow>> Between(DateTimeOffset from, DateTimeOffset to)
    {
        // The log has no index on time, which every reading would pay for; its order is that of time, so the way back to the period's start is short.
        var before = (await unitOfWork.Top<long>("select a.sequence from kp_audit a where a.happened_at < @from order by a.sequence desc", 1, new { from })).FirstOrDefault();
        var rows = await unitOfWork.Query<ReadingRow>(
            """
            select a.happened_at, a.actor_id, a.unit_id, a.subject_id, a.action, a.basis, a.refused,
              p.family_name as actor_family_name, s.family_name as subject_family_name,
              (select count(*) from kp_relation q where (q.person_id = a.actor_id and q.subject_id = a.subject_id)
                or (q.person_id = a.subject_id and q.subject_id = a.actor_id)) as relations,
              (select count(*) from kp_employment e join kp_employment o on o.unit_id = e.unit_id
                where e.person_id = a.actor_id and o.person_id = a.subject_id) as shared_units,
              case when p.phone = s.phone and p.id <> s.id then 1 else 0 end as shared_phones,
              (select count(*) from kp_employment w where w.person_id = a.subject_id and w.valid_from <= @last and (w.valid_to is null or w.valid_to >= @first)) as employments,
              (select count(*) from kp_employment e join kp_employment o on o.unit_id = e.unit_id and o.person_id <> e.person_id
                join kp_relation q on (q.person_id = o.person_id and q.subject_id = a.subject_id) or (q.person_id = a.subject_id and q.subject_id = o.person_id)
                where e.person_id = a.actor_id) as related_colleagues
            from kp_audit a
            join kp_person p on p.id = a.actor_id
            join kp_person s on s.id = a.subject_id
            where a.sequence > @before and a.happened_at >= @from and a.happened_at < @to and a.actor_kind = @employee
            order by a.sequence
            """,
            new { before, from, to, employee = nameof(ActorKind.Employee), first = NorwegianDay.Of(from), last = NorwegianDay.Of(to) });
        var readers = rows.Where(row => AuditActions.Shows(row.Action)).GroupBy(row => row.SubjectId).ToDictionary(same => same.Key, same => same.Select(row => row.ActorId).Distinct().Count());
        return [.. rows.Select(row => row with { Readers = readers.GetValueOrDefault(row.SubjectId) })];
    }
}
