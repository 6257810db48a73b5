using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Insight;

/// <summary>
/// Whoever wonders why somebody has read, asks; the coordinating unit owes an answer by a day (R46). Only the one who asked sees question and
/// answer: two parents do not read each other's.
/// </summary>
internal sealed class LogQuestions(
    IUnitOfWork unitOfWork, CurrentActor current, AuditTrail audit, ITasks tasks, INotices notices, TenantContext tenant, TimeProvider clock)
{
    public const string TaskKind = "log-question";

    private const string Columns = "select id, subject_id, audit_sequence, asked_by, words, asked_at, due, answered_at, answer from kp_log_question ";

    /// <summary>The actor's own questions about a person's log, by number of the line.</summary>
    public async Task<ILookup<long, LogQuestion>> Own(Guid subjectId) => (await unitOfWork.Query<LogQuestion>(
        Columns + "where subject_id = @subjectId and asked_by = @actorId order by asked_at",
        new { subjectId, actorId = current.Actor.PersonId })).ToLookup(question => question.AuditSequence);

    /// <summary>The line that can be asked about: one that the actor sees in the log of somebody she or he may act for.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    public async Task<AuditRow> Line(Guid subjectId, long sequence) =>
        MayAsk(subjectId) ? (await audit.About(subjectId, int.MaxValue)).FirstOrDefault(row => row.Sequence == sequence) ?? throw new NotFoundException() : throw new NotFoundException();

    public async Task Ask(Guid subjectId, long sequence, string? words)
    {
        var line = await Line(subjectId, sequence);
        if (string.IsNullOrWhiteSpace(words)) throw new RuleViolationException("log-question.words-missing", "Words");
        var id = Guid.CreateVersion7();
        var due = clock.Today().AddDays(tenant.Municipality.Settings.AnswerLogQuestionDays);
        await unitOfWork.Execute(
            """
            insert into kp_log_question (id, subject_id, audit_sequence, asked_by, words, asked_at, due)
            values (@id, @subjectId, @sequence, @actorId, @words, @now, @due)
            """,
            new { id, subjectId, sequence, actorId = current.Actor.PersonId, words = words.Trim(), now = clock.GetUtcNow(), due });
        // Without the resource: an overdue answer stays with the coordinating unit, and not with the one who may be asked about.
        await tasks.Open(new NewTask { Key = Key(id), Kind = TaskKind, Role = Roles.CoordinatingUnit, Due = due, Href = $"/log-questions/{id}" });
        await audit.Record(Entry(subjectId, line, "log-question-asked"));
    }

    /// <summary>For the coordinating unit, with the line as the log keeps it.</summary>
    /// <exception cref="NotFoundException">When there is no such question.</exception>
    public async Task<(LogQuestion Question, AuditRow Line)> Open(Guid id)
    {
        var question = current.Actor.Has(Roles.CoordinatingUnit) ? await Find(id) : null;
        if (question is null || await audit.Line(question.AuditSequence) is not { } line) throw new NotFoundException();
        await audit.Record(Entry(question.SubjectId, line, AuditActions.Read));
        return (question, line);
    }

    public async Task Answer(Guid id, string? words)
    {
        var question = current.Actor.Has(Roles.CoordinatingUnit) ? await Find(id) : null;
        if (question is null) throw new NotFoundException();
        if (string.IsNullOrWhiteSpace(words)) throw new RuleViolationException("log-question.answer-missing", "Words");
        await unitOfWork.ExecuteOne(
            "update kp_log_question set answer = @words, answered_by = @actorId, answered_at = @now where id = @id and answered_at is null",
            new { id, words = words.Trim(), actorId = current.Actor.PersonId, now = clock.GetUtcNow() });
        await tasks.Close(Key(id), "answered");
        await notices.Send(new NewNotice { PersonId = question.AskedBy, Kind = "log-answered", Href = $"/read-log/{question.SubjectId}" });
        await audit.Record(Entry(question.SubjectId, null, "log-question-answered"));
    }

    private Task<LogQuestion?> Find(Guid id) => unitOfWork.Find<LogQuestion>(Columns + "where id = @id", new { id });

    private bool MayAsk(Guid subjectId) => current.Actor.Kind == ActorKind.Citizen
        && (subjectId == current.Actor.PersonId || current.Actor.ActsFor.Any(relation => relation.SubjectId == subjectId));

    private static string Key(Guid id) => $"{TaskKind}:{id}";

    private AuditEntry Entry(Guid subjectId, AuditRow? line, string action) => new()
    {
        SubjectId = subjectId,
        ResourceId = line?.Entry.ResourceId,
        ResourceKind = "person",
        Sections = ["read-log"],
        Action = action,
        Basis = current.Actor.PersonId == subjectId ? AccessBasis.Self : current.Actor.Has(Roles.CoordinatingUnit) ? AccessBasis.CoordinatingUnit : AccessBasis.ParentalResponsibility,
    };
}
