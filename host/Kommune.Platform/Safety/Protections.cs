using Kommune.Contracts;
using Kommune.Platform.Insight;
using Kommune.Platform.People;

namespace Kommune.Platform.Safety;

/// <summary>
/// That somebody lives at a strictly protected address, and who may still open the case (R69, R70). Nobody is named by role or service: each
/// name has a reason. Whoever answers for a case is always among the names, else it would close to its own coordinator.
/// </summary>
internal sealed class Protections(
    IUnitOfWork unitOfWork, SafetyDesk desk, IPeople people, IOrganisation organisation, IResources resources, WhoSees whoSees, ITasks tasks, SafetyTasks after, TimeProvider clock)
{
    public const string Set = "safety-protection-set";
    public const string Named = "safety-protection-named";
    public const string Unnamed = "safety-protection-unnamed";
    public const string Ended = "safety-protection-ended";

    public static IReadOnlyList<string> Provisions { get; } = ["fregl-10-4", "police", "child-welfare", "crisis-centre"];

    public async Task<Protection> Of(Guid subjectId) => await Load(await desk.Open(subjectId, SafetyDesk.LookedAt));

    /// <summary>Who has to do with the person now and could be named: those who can see a case today, and the guardians.</summary>
    public async Task<IReadOnlyList<Viewer>> Candidates(Guid subjectId)
    {
        var viewers = new List<Viewer>();
        foreach (var resource in (await resources.About(subjectId)).Where(one => one.ClosedAt is null)) viewers.AddRange(await whoSees.Of(resource.Id));
        return [.. viewers.Where(one => one.PersonId != subjectId).DistinctBy(one => one.PersonId)];
    }

    /// <summary>Those who act for the person, named or not.</summary>
    public async Task<IReadOnlyList<Person>> Guardians(Guid subjectId) =>
        [.. (await people.Get([.. (await people.ActingFor(subjectId)).Select(relation => relation.PersonId).Distinct()])).Values];

    public async Task Register(NewProtection decision)
    {
        var now = await Load(await desk.Open(decision.SubjectId, Set));
        if (now.Standing is not null) throw new RuleViolationException("protection.already");
        var problems = desk.Problems(decision.LegalBasis, Provisions, decision.Reason, decision.ReviewOn).ToList();
        if (decision.Names.Count == 0) problems.Add(new Problem { Code = "protection.names-missing", Field = "Names" });
        if (Unanswered(now, decision.Names.Contains) is { } missing) problems.Add(missing);
        if (decision.Names.Count > 0 && !await MayBeNamed(decision.SubjectId, decision.Names)) problems.Add(new Problem { Code = "protection.name-unknown", Field = "Names" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        await unitOfWork.Execute(
            """
            insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at, reason)
            values (@id, @subjectId, @basis, @actorId, @reviewOn, @now, @reason)
            """,
            new
            {
                id = Guid.CreateVersion7(), subjectId = decision.SubjectId, basis = decision.LegalBasis, actorId = desk.Actor.PersonId, reviewOn = decision.ReviewOn,
                now = clock.GetUtcNow(), reason = decision.Reason!.Trim(),
            });
        foreach (var personId in decision.Names.Distinct().Where(one => !now.IsNamed(one))) await Add(decision.SubjectId, personId, decision.Reason.Trim());
    }

    public async Task Name(Guid subjectId, Guid? personId, string? reason)
    {
        var now = await Load(await desk.Open(subjectId, SafetyDesk.LookedAt));
        var problems = new List<Problem>();
        if (!now.Holds) throw new RuleViolationException("protection.not-standing");
        if (personId is not { } one || now.IsNamed(one) || !await MayBeNamed(subjectId, [one])) problems.Add(new Problem { Code = "protection.name-unknown", Field = "Person" });
        if (string.IsNullOrWhiteSpace(reason)) problems.Add(new Problem { Code = "safety.reason-missing", Field = "Reason" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        await Add(subjectId, personId!.Value, reason!.Trim());
        await after.Look();
    }

    /// <summary>Takes a name away. It closes with the next request.</summary>
    public async Task Unname(Guid subjectId, Guid nameId, string? reason)
    {
        var now = await Load(await desk.Open(subjectId, Unnamed));
        var name = now.Named.FirstOrDefault(one => one.Id == nameId) ?? throw new NotFoundException();
        var why = SafetyDesk.Reason(reason);
        if (Unanswered(now, one => one != name.PersonId && now.IsNamed(one)) is { } missing) throw new RuleViolationException([missing with { Field = "Name" }]);
        if (now.Holds && now.Named.Count == 1) throw new RuleViolationException("protection.last-name", "Name");
        await unitOfWork.ExecuteOne(
            "update kp_protection_name set ends_at = @now, ended_by = @actorId, end_reason = @reason where id = @nameId and ends_at is null",
            new { nameId, now = clock.GetUtcNow(), actorId = desk.Actor.PersonId, reason = why });
    }

    public async Task End(Guid subjectId, string? reason)
    {
        var now = await Load(await desk.Open(subjectId, Ended));
        var standing = now.Standing ?? throw new NotFoundException();
        var values = new { id = standing.Id, subjectId, now = clock.GetUtcNow(), actorId = desk.Actor.PersonId, reason = SafetyDesk.Reason(reason) };
        await unitOfWork.ExecuteOne("update kp_protection set ends_at = @now, ended_by = @actorId, end_reason = @reason where id = @id and ends_at is null", values);
        // Where the register still says so, the names are what keeps the case open.
        if (!now.InRegister)
            await unitOfWork.Execute(
                "update kp_protection_name set ends_at = @now, ended_by = @actorId, end_reason = @reason where subject_id = @subjectId and ends_at is null", values);
        await tasks.Close($"{ReviewSafety.TaskKind}:{standing.Id}", "ended");
        await after.Look();
    }

    private async Task Add(Guid subjectId, Guid personId, string reason)
    {
        await unitOfWork.Execute(
            "insert into kp_protection_name (id, subject_id, person_id, author_id, starts_at, reason) values (@id, @subjectId, @personId, @actorId, @now, @reason)",
            new { id = Guid.CreateVersion7(), subjectId, personId, actorId = desk.Actor.PersonId, now = clock.GetUtcNow(), reason });
        await desk.Record(subjectId, Named);
    }

    private async Task<Protection> Load(Person subject) => new()
    {
        Subject = subject,
        InRegister = await unitOfWork.Find<string>("select address_protection from kp_person where id = @id", new { id = subject.Id }) == nameof(AddressProtection.StrictlyConfidential),
        Decisions = await unitOfWork.Query<SafetyRow>(
            """
            select s.id, s.legal_basis, s.reason, s.review_on, a.given_name as author_given_name, a.family_name as author_family_name, s.starts_at, s.ends_at, s.end_reason
            from kp_protection s
            join kp_person a on a.id = s.author_id
            where s.subject_id = @id
            order by s.starts_at desc, s.id desc
            """,
            new { id = subject.Id }),
        Names = await unitOfWork.Query<SafetyRow>(
            """
            select m.id, m.person_id, p.given_name, p.family_name, m.reason, a.given_name as author_given_name, a.family_name as author_family_name,
              m.starts_at, m.ends_at, m.end_reason
            from kp_protection_name m
            join kp_person p on p.id = m.person_id
            join kp_person a on a.id = m.author_id
            where m.subject_id = @id
            order by case when m.ends_at is null then 0 else 1 end, m.starts_at, m.id
            """,
            new { id = subject.Id }),
        Responsible = await Answering(subject.Id),
        Now = clock.GetUtcNow(),
    };

    private async Task<IReadOnlyList<ResponsibleContact>> Answering(Guid subjectId)
    {
        var open = (await resources.About(subjectId)).Where(one => one.ClosedAt is null).Select(one => one.Id).ToList();
        return [.. (await resources.Responsible(open)).Values.DistinctBy(one => one.PersonId)];
    }

    /// <summary>An employee, or somebody who acts for the person.</summary>
    private async Task<bool> MayBeNamed(Guid subjectId, IReadOnlyList<Guid> names)
    {
        var acting = (await people.ActingFor(subjectId)).Select(relation => relation.PersonId).ToHashSet();
        var employed = await organisation.EmployeesById(names);
        return names.All(name => name != subjectId && (acting.Contains(name) || (employed.TryGetValue(name, out var employee) && employee.Role != Roles.Operator)));
    }

    private static Problem? Unanswered(Protection now, Func<Guid, bool> isNamed) => now.Responsible.FirstOrDefault(one => !isNamed(one.PersonId)) is { } left
        ? new Problem { Code = "protection.responsible-missing", Field = "Names", Values = [left.Name] } : null;
}
