using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Insight;

/// <summary>
/// "Not to guardian X" (pbrl § 3-4, R58): decided by a professional who may write in the case, with provision, reason and a day to look at it
/// again. The policy makes it invisible to the guardian on every path; the rows of the log that tell of it are the young person's alone. From
/// twelve the young person may ask for it, and the professional decides (R59).
/// </summary>
internal sealed class Restrictions(
    IUnitOfWork unitOfWork, CurrentActor current, IAccess access, IPeople people, ResourceKinds kinds, IResources resources, ITasks tasks, AuditTrail audit,
    TimeProvider clock)
{
    public const string Set = "safety-hidden";
    public const string Lifted = "safety-shown-again";
    public const string Asked = "safety-asked";
    public const string AskedTask = "hide-asked";

    public static IReadOnlyList<string> Provisions { get; } = ["pbrl-3-4-2", "pbrl-3-4-3", "fvl-13", "bvl-13-1"];

    /// <summary>Decisions in force, for those who may make them.</summary>
    public async Task<IReadOnlyList<RestrictionRow>> Of(Guid resourceId)
    {
        await Demand(resourceId, AuditActions.Read);
        return await unitOfWork.Query<RestrictionRow>(
            """
            select x.id, x.hidden_from_id, p.given_name, p.family_name, x.from_guardians, x.section, x.reason, x.review_on, x.starts_at, x.asked_by_subject
            from kp_restriction x
            join kp_person p on p.id = x.hidden_from_id
            where x.resource_id = @resourceId and x.ends_at is null
            order by x.starts_at, x.id
            """,
            new { resourceId });
    }

    public async Task Hide(NewRestriction decision)
    {
        var resource = (await Demand(decision.ResourceId, Set)).Resource;
        var guardians = (await people.ActingFor(resource.SubjectId)).Select(relation => relation.PersonId).ToList();
        if (Problems(decision, resource, guardians).ToList() is { Count: > 0 } problems) throw new RuleViolationException(problems);
        await unitOfWork.Execute(
            """
            insert into kp_restriction (id, resource_id, hidden_from_id, from_guardians, section, legal_basis, author_id, review_on, starts_at, reason, asked_by_subject)
            values (@id, @resourceId, @hiddenFrom, @all, @section, @basis, @actorId, @reviewOn, @now, @reason, @asked)
            """,
            new
            {
                id = Guid.CreateVersion7(), resourceId = resource.Id, hiddenFrom = decision.GuardianId ?? guardians[0], all = decision.GuardianId is null, section = decision.Section,
                basis = decision.LegalBasis, actorId = current.Actor.PersonId, reviewOn = decision.ReviewOn, now = clock.GetUtcNow(), reason = decision.Reason!.Trim(),
                asked = decision.AskedBySubject,
            });
        await tasks.Close($"{AskedTask}:{resource.Id}", "decided");
    }

    public async Task Lift(Guid resourceId, Guid id)
    {
        await Demand(resourceId, Lifted);
        var lifted = await unitOfWork.Execute(
            "update kp_restriction set ends_at = @now where id = @id and resource_id = @resourceId and ends_at is null", new { id, resourceId, now = clock.GetUtcNow() });
        if (lifted == 0) throw new NotFoundException();
        await tasks.Close($"{ReviewRestrictions.TaskKind}:{id}", "lifted");
    }

    /// <summary>The young person asks, alone and from twelve to sixteen; the one who is responsible decides (R59).</summary>
    /// <exception cref="NotFoundException">For everyone else.</exception>
    public async Task Ask(Guid resourceId)
    {
        var resource = await AskedAbout(resourceId);
        if (!(await resources.Responsible([resourceId])).TryGetValue(resourceId, out var responsible)) throw new NotFoundException();
        await tasks.Open(new NewTask
        {
            Key = $"{AskedTask}:{resourceId}", Kind = AskedTask, SubjectId = resource.SubjectId, ResourceId = resourceId, OwnerId = responsible.PersonId, Due = clock.Today().AddDays(7),
            Href = $"/restrictions/{resourceId}",
        });
        await audit.Record(new AuditEntry { SubjectId = resource.SubjectId, ResourceId = resourceId, ResourceKind = resource.Kind, Action = Asked, Basis = AccessBasis.Self });
    }

    /// <summary>Alone, and between the ages of pbrl § 3-4: before it parents are told, after it they are not.</summary>
    public static bool MayAsk(Actor actor, Person subject, DateOnly today) => actor.Kind == ActorKind.Citizen && actor.PersonId == subject.Id
        && LegalAge.Heard.IsReached(subject.BirthDate, today) && !LegalAge.Health.IsReached(subject.BirthDate, today);

    /// <summary>The case, when the actor is a young person who may ask about it.</summary>
    public async Task<Resource> AskedAbout(Guid resourceId)
    {
        var found = (await resources.About(current.Actor.PersonId)).FirstOrDefault(resource => resource.Id == resourceId) ?? throw new NotFoundException();
        return MayAsk(current.Actor, (await people.Get([found.SubjectId]))[found.SubjectId], clock.Today()) ? found : throw new NotFoundException();
    }

    private IEnumerable<Problem> Problems(NewRestriction decision, Resource resource, List<Guid> guardians)
    {
        if (guardians.Count == 0 || (decision.GuardianId is { } one && !guardians.Contains(one))) yield return new Problem { Code = "restriction.guardian-missing", Field = "Guardian" };
        if (decision.Section is { } section && kinds.Find(resource.Kind)!.Sections.All(known => known.Id != section)) yield return new Problem { Code = "restriction.section-unknown", Field = "Section" };
        if (decision.LegalBasis is null || !Provisions.Contains(decision.LegalBasis)) yield return new Problem { Code = "restriction.basis-missing", Field = "LegalBasis" };
        if (string.IsNullOrWhiteSpace(decision.Reason)) yield return new Problem { Code = "restriction.reason-missing", Field = "Reason" };
        if (decision.ReviewOn is not { } review || review <= clock.Today() || review > clock.Today().AddYears(1)) yield return new Problem { Code = "restriction.review-missing", Field = "ReviewOn" };
    }

    /// <summary>A professional's decision: also parents write in their child's case, and must not even learn that there is such a page.</summary>
    private async Task<ResourceAccess> Demand(Guid resourceId, string action)
    {
        if (current.Actor.Kind != ActorKind.Employee) throw new NotFoundException();
        return await access.Demand(resourceId, Section.Title, Right.Write, action);
    }
}
