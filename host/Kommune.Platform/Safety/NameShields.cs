using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>
/// That somebody's read log tells the role of employees and not their names, because names have been used to threaten (R47). The log itself
/// keeps them, and so does the control of it.
/// </summary>
internal sealed class NameShields(IUnitOfWork unitOfWork, SafetyDesk desk, ITasks tasks, TimeProvider clock)
{
    public const string Set = "safety-names-hidden";
    public const string Ended = "safety-names-shown";

    public static IReadOnlyList<string> Provisions { get; } = ["threats", "police", "aml-4-3"];

    public async Task<(Person Subject, IReadOnlyList<SafetyRow> Shields)> Of(Guid subjectId) => (await desk.Open(subjectId, SafetyDesk.LookedAt), await Rows(subjectId));

    public async Task Register(Guid subjectId, string? legalBasis, string? reason, DateOnly? reviewOn)
    {
        await desk.Open(subjectId, Set);
        var now = clock.GetUtcNow();
        if ((await Rows(subjectId)).Any(row => row.IsOpen(now))) throw new RuleViolationException("shield.already");
        if (desk.Problems(legalBasis, Provisions, reason, reviewOn).ToList() is { Count: > 0 } problems) throw new RuleViolationException(problems);
        await unitOfWork.Execute(
            """
            insert into kp_name_shield (id, subject_id, legal_basis, author_id, review_on, starts_at, reason)
            values (@id, @subjectId, @legalBasis, @actorId, @reviewOn, @now, @reason)
            """,
            new { id = Guid.CreateVersion7(), subjectId, legalBasis, actorId = desk.Actor.PersonId, reviewOn, now, reason = reason!.Trim() });
    }

    public async Task End(Guid subjectId, string? reason)
    {
        await desk.Open(subjectId, Ended);
        var now = clock.GetUtcNow();
        var standing = (await Rows(subjectId)).FirstOrDefault(row => row.IsOpen(now)) ?? throw new NotFoundException();
        await unitOfWork.ExecuteOne(
            "update kp_name_shield set ends_at = @now, ended_by = @actorId, end_reason = @reason where id = @id and ends_at is null",
            new { id = standing.Id, now, actorId = desk.Actor.PersonId, reason = SafetyDesk.Reason(reason) });
        await tasks.Close($"{ReviewSafety.TaskKind}:{standing.Id}", "ended");
    }

    private Task<IReadOnlyList<SafetyRow>> Rows(Guid subjectId) => unitOfWork.Query<SafetyRow>(
        """
        select h.id, h.legal_basis, h.reason, h.review_on, a.given_name as author_given_name, a.family_name as author_family_name, h.starts_at, h.ends_at, h.end_reason
        from kp_name_shield h
        join kp_person a on a.id = h.author_id
        where h.subject_id = @subjectId
        order by h.starts_at desc, h.id desc
        """,
        new { subjectId });
}
