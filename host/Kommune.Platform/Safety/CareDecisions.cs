using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>
/// Who acts for a child whom the child welfare service has placed, and what is left to the parents (R65). Written as relations: the foster
/// home gets its own, a parent's is narrowed or closed from the same day, and all of it is undone when the decision ends.
/// </summary>
internal sealed class CareDecisions(IUnitOfWork unitOfWork, SafetyDesk desk, IPeople people, CareGrants grants, IOrganisation organisation, ITasks tasks, RelationTasks rested, TimeProvider clock)
{
    public const string Set = "safety-care-set";
    public const string Ended = "safety-care-ended";

    public const string All = "all";
    public const string FrontPage = "front-page";
    public const string None = "none";

    private const string Source = "care-decision";

    public static IReadOnlyList<string> Provisions { get; } = ["bvl-5-1", "bvl-4-2", "bvl-3-2"];

    public static IReadOnlyList<string> Rights { get; } = [All, FrontPage, None];

    public async Task<(Person Subject, IReadOnlyList<SafetyRow> Decisions)> Of(Guid subjectId) => (await desk.Open(subjectId, SafetyDesk.LookedAt), await Rows(subjectId));

    /// <summary>Those with parental responsibility today, whatever a decision has left of it.</summary>
    public async Task<IReadOnlyList<Person>> Parents(Guid subjectId)
    {
        var ids = await unitOfWork.Query<Guid>(
            """
            select q.person_id from kp_relation q
            where q.subject_id = @subjectId and q.kind = 'ParentalResponsibility' and (q.valid_to is null or q.valid_to >= @today)
            union
            select k.parent_id from kp_care_right k join kp_care_decision c on c.id = k.decision_id where c.subject_id = @subjectId and c.ends_at is null
            """,
            new { subjectId, today = clock.Today() });
        return [.. (await people.Get([.. ids])).Values.OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Services that can have the care.</summary>
    public async Task<IReadOnlyList<OrgUnit>> Services() => [.. (await organisation.Units()).Where(unit => unit.Kind == People.UnitKinds.ChildWelfare)];

    /// <summary>What each parent keeps while a decision lasts.</summary>
    public async Task<IReadOnlyList<CareRight>> Remaining(Guid decisionId) => await unitOfWork.Query<CareRight>(
        """
        select k.parent_id, p.given_name, p.family_name, k.remains
        from kp_care_right k
        join kp_person p on p.id = k.parent_id
        where k.decision_id = @decisionId
        order by p.family_name, p.given_name
        """,
        new { decisionId });

    public async Task Register(NewCareDecision decision)
    {
        var subject = await desk.Open(decision.SubjectId, Set);
        var now = clock.GetUtcNow();
        if ((await Rows(subject.Id)).Any(row => row.IsOpen(now))) throw new RuleViolationException("care.already");
        var parents = await Parents(subject.Id);
        var carer = decision.CarerId ?? (string.IsNullOrWhiteSpace(decision.NationalId) ? null : (await people.FindByNationalId(decision.NationalId))?.Id);
        var problems = desk.Problems(decision.LegalBasis, Provisions, decision.Reference, decision.ReviewOn)
            .Select(problem => problem.Field == "Reason" ? problem with { Code = "care.reference-missing", Field = "Reference" } : problem).ToList();
        if (!LegalAge.Majority.IsUnder(subject.BirthDate, clock.Today())) problems.Add(new Problem { Code = "care.not-a-child" });
        if (carer is not { } home || home == subject.Id || parents.Any(parent => parent.Id == home) || (await people.Get([home])).Count == 0)
            problems.Add(new Problem { Code = "care.carer-missing", Field = "Carer" });
        if (decision.UnitId is { } unit && (await Services()).All(one => one.Id != unit)) problems.Add(new Problem { Code = "care.unit-missing", Field = "Unit" });
        if (decision.From is null) problems.Add(new Problem { Code = "ban.from-missing", Field = "From" });
        problems.AddRange(parents.Where(parent => !Rights.Contains(decision.Remains.GetValueOrDefault(parent.Id)))
            .Select(parent => new Problem { Code = "care.rights-missing", Field = $"Rights[{parent.Id}]", Values = [parent.Name] }));
        if (problems.Count > 0) throw new RuleViolationException(problems);

        var from = decision.From!.Value;
        var id = Guid.CreateVersion7();
        await unitOfWork.Execute(
            """
            insert into kp_care_decision (id, subject_id, person_id, unit_id, legal_basis, reason, author_id, review_on, starts_at)
            values (@id, @subjectId, @carer, @unitId, @basis, @reference, @actorId, @reviewOn, @startsAt)
            """,
            new
            {
                id, subjectId = subject.Id, carer, unitId = decision.UnitId, basis = decision.LegalBasis, reference = decision.Reference!.Trim(), actorId = desk.Actor.PersonId,
                reviewOn = decision.ReviewOn, startsAt = NorwegianDay.Start(from),
            });
        await Relate(carer!.Value, subject.Id, RelationKind.FosterParent, null, Source, from);
        foreach (var parent in parents) await Narrow(id, parent.Id, subject.Id, decision.Remains[parent.Id], from);
        await grants.Give(subject.Id);
        await rested.LookAtWhatRested(subject.Id);
    }

    public async Task End(Guid subjectId, string? reason)
    {
        await desk.Open(subjectId, Ended);
        var now = clock.GetUtcNow();
        var standing = (await Rows(subjectId)).FirstOrDefault(row => row.IsOpen(now)) ?? throw new NotFoundException();
        await unitOfWork.ExecuteOne(
            "update kp_care_decision set ends_at = @now, ended_by = @actorId, end_reason = @reason where id = @id and ends_at is null",
            new { id = standing.Id, now, actorId = desk.Actor.PersonId, reason = SafetyDesk.Reason(reason) });
        await unitOfWork.Execute(
            "update kp_relation set valid_to = @yesterday where subject_id = @subjectId and source = @Source and (valid_to is null or valid_to >= @today)",
            new { subjectId, Source, yesterday = clock.Today().AddDays(-1), today = clock.Today() });
        foreach (var right in (await Remaining(standing.Id)).Where(right => right.Remains != All))
            await Relate(right.ParentId, subjectId, RelationKind.ParentalResponsibility, null, "care-decision-ended", clock.Today());
        await grants.End(subjectId, now);
        await tasks.Close($"{ReviewSafety.TaskKind}:{standing.Id}", "ended");
        await rested.LookAtWhatRested(subjectId);
    }

    /// <summary>From the day on: as before, the front page and no more, or nothing.</summary>
    private async Task Narrow(Guid decisionId, Guid parentId, Guid subjectId, string remains, DateOnly from)
    {
        await unitOfWork.Execute("insert into kp_care_right (decision_id, parent_id, remains) values (@decisionId, @parentId, @remains)", new { decisionId, parentId, remains });
        if (remains == All) return;
        await unitOfWork.Execute(
            """
            update kp_relation set valid_to = @last
            where person_id = @parentId and subject_id = @subjectId and kind = 'ParentalResponsibility' and (valid_to is null or valid_to > @last)
            """,
            new { parentId, subjectId, last = from.AddDays(-1) });
        if (remains == FrontPage) await Relate(parentId, subjectId, RelationKind.ParentalResponsibility, Section.Title, Source, from);
    }

    private Task Relate(Guid personId, Guid subjectId, RelationKind kind, string? mandate, string source, DateOnly from) => unitOfWork.Execute(
        """
        insert into kp_relation (id, person_id, subject_id, kind, mandate, source, valid_from)
        values (@id, @personId, @subjectId, @kind, @mandate, @source, @from)
        """,
        new { id = Guid.CreateVersion7(), personId, subjectId, kind = kind.ToString(), mandate, source, from });

    private Task<IReadOnlyList<SafetyRow>> Rows(Guid subjectId) => unitOfWork.Query<SafetyRow>(
        """
        select c.id, c.person_id, u.name as unit_name, p.given_name, p.family_name, c.legal_basis, c.reason, c.review_on, a.given_name as author_given_name,
          a.family_name as author_family_name, c.starts_at, c.ends_at, c.end_reason
        from kp_care_decision c
        join kp_person p on p.id = c.person_id
        join kp_person a on a.id = c.author_id
        left join kp_org_unit u on u.id = c.unit_id
        where c.subject_id = @subjectId
        order by c.starts_at desc, c.id desc
        """,
        new { subjectId });
}
