using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Safety;

/// <summary>
/// Decisions about somebody's safety are the coordinating unit's leader's, named in the case or not: somebody must be able to change the names
/// (R70). Never about oneself or one's own family. Their rows of the log are told to the one they are about and to nobody else.
/// </summary>
internal sealed class SafetyDesk(IUnitOfWork unitOfWork, CurrentActor current, IPeople people, AuditTrail audit, TimeProvider clock)
{
    public const string LookedAt = "safety-looked-at";

    public Actor Actor => current.Actor;

    /// <summary>The person a decision is about; what is done stands in the log.</summary>
    /// <exception cref="NotFoundException">For everyone but the leader, and when there is no such person.</exception>
    public async Task<Person> Open(Guid subjectId, string action)
    {
        if (!Leads(current.Actor) || (await people.Get([subjectId])).GetValueOrDefault(subjectId) is not { } subject || await IsOwn(subjectId)) throw new NotFoundException();
        await Record(subjectId, action);
        return subject;
    }

    /// <summary>What every decision must say: what it rests on, why, and a day within a year to look at it again.</summary>
    public IEnumerable<Problem> Problems(string? legalBasis, IReadOnlyList<string> provisions, string? reason, DateOnly? reviewOn)
    {
        if (legalBasis is null || !provisions.Contains(legalBasis)) yield return new Problem { Code = "safety.basis-missing", Field = "LegalBasis" };
        if (string.IsNullOrWhiteSpace(reason)) yield return new Problem { Code = "safety.reason-missing", Field = "Reason" };
        if (reviewOn is not { } review || review <= clock.Today() || review > clock.Today().AddYears(1)) yield return new Problem { Code = "safety.review-missing", Field = "ReviewOn" };
    }

    /// <summary>Why something ends or is added.</summary>
    public static string Reason(string? words) => string.IsNullOrWhiteSpace(words) ? throw new RuleViolationException("safety.reason-missing", "Reason") : words.Trim();

    public Task Record(Guid subjectId, string action) => audit.Record(new AuditEntry
    {
        SubjectId = subjectId, ResourceKind = "person", Action = action, Basis = AccessBasis.CoordinatingUnit,
    });

    /// <summary>Whether somebody leads the coordinating unit: works there and is the unit's manager.</summary>
    public static bool Leads(Actor actor) => actor.Kind == ActorKind.Employee && actor.Employments.Any(one => one.Role == Roles.UnitManager
        && actor.Employments.Any(other => other.UnitId == one.UnitId && other.Role == Roles.CoordinatingUnit));

    private async Task<bool> IsOwn(Guid subjectId) => subjectId == current.Actor.PersonId || await unitOfWork.Find<int>(
        """
        select count(*) from kp_relation
        where (person_id = @actorId and subject_id = @subjectId) or (person_id = @subjectId and subject_id = @actorId)
        """,
        new { actorId = current.Actor.PersonId, subjectId }) > 0;
}
