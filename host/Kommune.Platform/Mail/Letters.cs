using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Mail;

/// <summary>What must go on paper, or be said in another safe way: the coordinating unit's list (R72, R96).</summary>
internal sealed class Letters(IUnitOfWork unitOfWork, IAccess access, IAuditTrail audit, TimeProvider clock)
{
    private const string Rows =
        "select r.id, r.subject_id as person_id, r.reason, r.created_at, p.given_name, p.family_name,\n"
        + "case when " + AccessSql.IsProtected + " then 1 else 0 end as protected,\n"
        + "case when " + AccessSql.IsNamed + " then 1 else 0 end as named\n"
        + """
        from (select id, person_id as subject_id, reason, created_at from kp_mail where state = 'Letter') r
        join kp_person p on p.id = r.subject_id
        order by r.created_at, r.id
        """;

    /// <summary>The oldest first.</summary>
    public Task<IReadOnlyList<LetterRow>> Waiting() =>
        unitOfWork.Query<LetterRow>(Rows, new { ActorId = access.Actor.PersonId, Now = clock.GetUtcNow() });

    /// <exception cref="NotFoundException">When it is written already, or is for somebody the actor may not know of.</exception>
    public async Task Written(Guid id)
    {
        if ((await Waiting()).FirstOrDefault(row => row.Id == id) is not { IsKnown: true } letter) throw new NotFoundException();
        await unitOfWork.ExecuteOne(
            "update kp_mail set state = 'Posted', done_at = @now, done_by = @by where id = @id and state = 'Letter'",
            new { id, now = clock.GetUtcNow(), by = access.Actor.PersonId });
        await audit.Record(new() { SubjectId = letter.PersonId, Action = "letter-written", Basis = AccessBasis.CoordinatingUnit });
    }
}
