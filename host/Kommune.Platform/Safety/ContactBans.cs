using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>
/// Who must stay away from whom (R71). The one who must stay away meets no case in which the other takes part, by the policy; and neither is
/// added where the other is, by those who ask <see cref="Clashes"/>. Only the protected one's log tells of it.
/// </summary>
internal sealed class ContactBans(IUnitOfWork unitOfWork, SafetyDesk desk, IPeople people, ITasks tasks, SafetyTasks after, TimeProvider clock)
{
    public const string Set = "safety-ban-set";
    public const string Ended = "safety-ban-ended";

    public static IReadOnlyList<string> Provisions { get; } = ["strl-57", "strpl-222a", "bvl-4-2", "agreed"];

    /// <summary>Who must stay away from the person, the newest decision first.</summary>
    public async Task<(Person Subject, IReadOnlyList<SafetyRow> Bans)> Of(Guid protectedId) => (await desk.Open(protectedId, SafetyDesk.LookedAt), await unitOfWork.Query<SafetyRow>(
        """
        select n.id, n.person_id, p.given_name, p.family_name, n.legal_basis, n.reason, n.review_on, a.given_name as author_given_name,
          a.family_name as author_family_name, n.starts_at, n.ends_at, n.end_reason
        from kp_contact_ban n
        join kp_person p on p.id = n.person_id
        join kp_person a on a.id = n.author_id
        where n.protected_id = @protectedId
        order by n.starts_at desc, n.id desc
        """,
        new { protectedId }));

    /// <summary>Those who stand in any relation to the person or to those who act for her or him, now or before.</summary>
    public async Task<IReadOnlyList<Person>> Candidates(Guid protectedId)
    {
        var ids = await unitOfWork.Query<Guid>(
            """
            select q.person_id from kp_relation q where q.subject_id = @protectedId
            union
            select q.subject_id from kp_relation q where q.person_id = @protectedId
            union
            select o.person_id from kp_relation q join kp_relation o on o.subject_id = q.subject_id where q.person_id = @protectedId
            """,
            new { protectedId });
        return [.. (await people.Get([.. ids.Where(id => id != protectedId)])).Values.OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }

    public async Task Register(NewContactBan decision)
    {
        await desk.Open(decision.ProtectedId, Set);
        var problems = desk.Problems(decision.LegalBasis, Provisions, decision.Reason, decision.ReviewOn).ToList();
        if (decision.From is null) problems.Add(new Problem { Code = "ban.from-missing", Field = "From" });
        if (decision.To < decision.From || decision.To < clock.Today()) problems.Add(new Problem { Code = "ban.to-too-early", Field = "To" });
        var personId = decision.PersonId ?? (string.IsNullOrWhiteSpace(decision.NationalId) ? null : (await people.FindByNationalId(decision.NationalId))?.Id);
        if (personId is not { } away || away == decision.ProtectedId || (await people.Get([away])).Count == 0) problems.Add(new Problem { Code = "ban.person-missing", Field = "Person" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        var id = Guid.CreateVersion7();
        await unitOfWork.Execute(
            """
            insert into kp_contact_ban (id, person_id, protected_id, legal_basis, author_id, review_on, starts_at, ends_at, reason)
            values (@id, @personId, @protectedId, @basis, @actorId, @reviewOn, @from, @to, @reason)
            """,
            new
            {
                id, personId, protectedId = decision.ProtectedId, basis = decision.LegalBasis, actorId = desk.Actor.PersonId, reviewOn = decision.ReviewOn,
                from = NorwegianDay.Start(decision.From!.Value), to = decision.To is { } last ? NorwegianDay.EndOf(last) : (DateTimeOffset?)null, reason = decision.Reason!.Trim(),
            });
        await after.Begin(id);
    }

    public async Task End(Guid protectedId, Guid id, string? reason)
    {
        await desk.Open(protectedId, Ended);
        var now = clock.GetUtcNow();
        var ended = await unitOfWork.Execute(
            """
            update kp_contact_ban set ends_at = @now, ended_by = @actorId, end_reason = @reason
            where id = @id and protected_id = @protectedId and (ends_at is null or ends_at > @now)
            """,
            new { id, protectedId, now, actorId = desk.Actor.PersonId, reason = SafetyDesk.Reason(reason) });
        if (ended == 0) throw new NotFoundException();
        await tasks.Close($"{ReviewSafety.TaskKind}:{id}", "ended");
        await after.End(id);
    }
}
