using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>
/// Who stands in what relation to somebody, and where that is known from. The register says it where that is lawful; the municipality decides
/// otherwise with a reason and a day, and what it has decided is marked (R8). Access follows in the same transaction: it is read from these rows.
/// </summary>
internal sealed class LocalRelations(IUnitOfWork unitOfWork, SafetyDesk desk, IPeople people, RelationTasks tasks, TimeProvider clock)
{
    public const string Set = "safety-relation-set";
    public const string Ended = "safety-relation-ended";

    /// <summary>Source of what Folkeregisteret says.</summary>
    public const string Register = "folkeregisteret";

    /// <summary>Source of what the municipality has decided.</summary>
    public const string Local = "local-decision";

    /// <summary>Foster care is decided about on a page of its own (R65).</summary>
    public static IReadOnlyList<RelationKind> Kinds { get; } =
        [RelationKind.ParentalResponsibility, RelationKind.LegalGuardian, RelationKind.Proxy, RelationKind.NearestRelative, RelationKind.Relative];

    public async Task<(Person Subject, IReadOnlyList<FamilyRow> Rows)> Of(Guid subjectId) => (await desk.Open(subjectId, SafetyDesk.LookedAt), await Rows(subjectId));

    public async Task Add(NewRelation relation)
    {
        var subject = await desk.Open(relation.SubjectId, Set);
        var personId = relation.PersonId ?? (string.IsNullOrWhiteSpace(relation.NationalId) ? null : (await people.FindByNationalId(relation.NationalId))?.Id);
        var corrected = relation.Corrects is { } id ? await Standing(subject.Id, id) : null;
        List<Problem> problems = [];
        if (personId is not { } other || other == subject.Id || (await people.Get([other])).Count == 0) problems.Add(new() { Code = "relation.person-missing", Field = "Person" });
        if (!Kinds.Contains(relation.Kind)) problems.Add(new() { Code = "relation.kind-missing", Field = "Kind" });
        if (relation.From is null) problems.Add(new() { Code = "ban.from-missing", Field = "From" });
        if (relation.To < relation.From) problems.Add(new() { Code = "relation.to-too-early", Field = "To" });
        if (string.IsNullOrWhiteSpace(relation.Reason)) problems.Add(new() { Code = "safety.reason-missing", Field = "Reason" });
        if (problems.Count > 0) throw new RuleViolationException(problems);

        if (corrected is not null) await Close(corrected, clock.Today().AddDays(-1), relation.Reason!.Trim());
        await unitOfWork.Execute(
            """
            insert into kp_relation (id, person_id, subject_id, kind, source, valid_from, valid_to, local_reason, local_by, local_at)
            values (@id, @personId, @SubjectId, @kind, @source, @From, @To, @reason, @actorId, @now)
            """,
            new
            {
                id = Guid.CreateVersion7(), personId, relation.SubjectId, kind = relation.Kind.ToString(), source = Local, relation.From, relation.To,
                reason = relation.Reason!.Trim(), actorId = desk.Actor.PersonId, now = clock.GetUtcNow(),
            });
        await tasks.LookAtWhatRested(subject.Id);
    }

    /// <param name="subjectId">The person.</param>
    /// <param name="relationId">The relation, the register's or the municipality's own.</param>
    /// <param name="lastDay">Its last day; yesterday means at once.</param>
    /// <param name="reason">Why, in words somebody else understands.</param>
    public async Task End(Guid subjectId, Guid relationId, DateOnly? lastDay, string? reason)
    {
        var subject = await desk.Open(subjectId, Ended);
        var standing = await Standing(subject.Id, relationId);
        List<Problem> problems = [];
        if (lastDay is not { } last || last < standing.ValidFrom.AddDays(-1)) problems.Add(new() { Code = "relation.last-day", Field = "LastDay" });
        if (string.IsNullOrWhiteSpace(reason)) problems.Add(new() { Code = "safety.reason-missing", Field = "Reason" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        await Close(standing, lastDay!.Value, reason!.Trim());
        await tasks.LookAtWhatRested(subject.Id);
    }

    private Task Close(FamilyRow row, DateOnly last, string reason) => unitOfWork.Execute(
        "update kp_relation set valid_to = @last, local_reason = @reason, local_by = @actorId, local_at = @now where id = @id",
        new { id = row.Id, last, reason, actorId = desk.Actor.PersonId, now = clock.GetUtcNow() });

    private async Task<FamilyRow> Standing(Guid subjectId, Guid relationId) =>
        (await Rows(subjectId)).FirstOrDefault(row => row.Id == relationId && row.Lasts(clock.Today())) ?? throw new NotFoundException();

    private Task<IReadOnlyList<FamilyRow>> Rows(Guid subjectId) => unitOfWork.Query<FamilyRow>(
        """
        select q.id, q.person_id, p.given_name, p.family_name, q.kind, q.mandate, q.source, q.valid_from, q.valid_to, q.local_reason, q.local_at,
          a.given_name as author_given_name, a.family_name as author_family_name
        from kp_relation q
        join kp_person p on p.id = q.person_id
        left join kp_person a on a.id = q.local_by
        where q.subject_id = @subjectId
        order by q.valid_from, q.id
        """,
        new { subjectId });
}
