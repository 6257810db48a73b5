using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Safety;

/// <summary>
/// A parent without parental responsibility has a right to ask, not a way in (barnelova § 47, R57). The coordinating unit answers by a day, in
/// a letter: what is given on paper, or why not and how to complain. Nothing here tells whether the child is known.
/// </summary>
internal sealed class InsightRequests(IUnitOfWork unitOfWork, CurrentActor current, AuditTrail audit, ITasks tasks, INotices notices, TimeProvider clock)
{
    public const string TaskKind = "insight-request";
    public const string Given = "given";
    public const string Refused = "refused";

    /// <summary>As for other questions about one's own rights (GDPR art. 12).</summary>
    private const int DaysToAnswer = 30;

    private const string Columns =
        """
        select i.id, i.asked_by, p.given_name, p.family_name, i.child_name, i.child_born, i.words, i.asked_at, i.due, i.answered_at, i.outcome, i.answer
        from kp_insight_request i
        join kp_person p on p.id = i.asked_by

        """;

    public static IReadOnlyList<string> Outcomes { get; } = [Given, Refused];

    /// <summary>The actor's own, the newest first.</summary>
    public Task<IReadOnlyList<InsightRequest>> Own() => unitOfWork.Query<InsightRequest>(
        Columns + "where i.asked_by = @actorId order by i.asked_at desc", new { actorId = Asker() });

    public async Task Ask(string? childName, DateOnly? born, string? words)
    {
        var actorId = Asker();
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(childName)) problems.Add(new Problem { Code = "insight-request.child-missing", Field = "Child" });
        if (string.IsNullOrWhiteSpace(words)) problems.Add(new Problem { Code = "insight-request.words-missing", Field = "Words" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        var id = Guid.CreateVersion7();
        var due = clock.Today().AddDays(DaysToAnswer);
        await unitOfWork.Execute(
            """
            insert into kp_insight_request (id, asked_by, child_name, child_born, words, asked_at, due)
            values (@id, @actorId, @childName, @born, @words, @now, @due)
            """,
            new { id, actorId, childName = childName!.Trim(), born, words = words!.Trim(), now = clock.GetUtcNow(), due });
        await tasks.Open(new NewTask { Key = Key(id), Kind = TaskKind, Role = Roles.CoordinatingUnit, Due = due, Href = $"/insight-requests/{id}" });
        await Record(actorId, "insight-asked", AccessBasis.Self);
    }

    /// <summary>For the coordinating unit, who answers.</summary>
    /// <exception cref="NotFoundException">For everyone else, and when there is none.</exception>
    public async Task<InsightRequest> Open(Guid id)
    {
        var request = current.Actor.Has(Roles.CoordinatingUnit) ? await Find(id) : null;
        if (request is null || request.AskedBy == current.Actor.PersonId) throw new NotFoundException();
        await Record(request.AskedBy, AuditActions.Read, AccessBasis.CoordinatingUnit);
        return request;
    }

    /// <summary>An answer as a letter: for the one who asked, and for those who answer.</summary>
    public async Task<InsightRequest> Letter(Guid id)
    {
        var mine = current.Actor.Kind == ActorKind.Citizen;
        var request = mine || current.Actor.Has(Roles.CoordinatingUnit) ? await Find(id) : null;
        if (request?.AnsweredAt is null || (mine && request.AskedBy != current.Actor.PersonId)) throw new NotFoundException();
        await Record(request.AskedBy, AuditActions.Print, mine ? AccessBasis.Self : AccessBasis.CoordinatingUnit);
        return request;
    }

    public async Task Answer(Guid id, string? outcome, string? words)
    {
        var request = await Open(id);
        var problems = new List<Problem>();
        if (outcome is null || !Outcomes.Contains(outcome)) problems.Add(new Problem { Code = "insight-request.outcome-missing", Field = "Outcome" });
        if (string.IsNullOrWhiteSpace(words)) problems.Add(new Problem { Code = "insight-request.answer-missing", Field = "Words" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        await unitOfWork.ExecuteOne(
            """
            update kp_insight_request set outcome = @outcome, answer = @words, answered_by = @actorId, answered_at = @now
            where id = @id and answered_at is null
            """,
            new { id, outcome, words = words!.Trim(), actorId = current.Actor.PersonId, now = clock.GetUtcNow() });
        await tasks.Close(Key(id), outcome!);
        await notices.Send(new NewNotice { PersonId = request.AskedBy, Kind = "log-answered", Href = "/insight-requests" });
        await Record(request.AskedBy, "insight-answered", AccessBasis.CoordinatingUnit);
    }

    private Guid Asker() => current.Actor.Kind == ActorKind.Citizen ? current.Actor.PersonId : throw new NotFoundException();

    private Task<InsightRequest?> Find(Guid id) => unitOfWork.Find<InsightRequest>(Columns + "where i.id = @id", new { id });

    /// <summary>About the one who asks: which child it is, is not established here.</summary>
    private Task Record(Guid askedBy, string action, AccessBasis basis) => audit.Record(new AuditEntry
    {
        SubjectId = askedBy, ResourceKind = "person", Sections = ["insight-request"], Action = action, Basis = basis,
    });

    private static string Key(Guid id) => $"{TaskKind}:{id}";
}
