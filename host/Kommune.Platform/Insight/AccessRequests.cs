using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Insight;

/// <summary>
/// The right to see everything that is kept about oneself (GDPR article 15, R49). The coordinating unit answers within thirty days; what it
/// holds back it gives a provision and a reason for. The answer is made when it is read: nothing is copied, so nothing grows old.
/// </summary>
internal sealed class AccessRequests(IUnitOfWork unitOfWork, CurrentActor current, IAccess access, IResources resources, IAuditTrail audit, ITasks tasks, INotices notices, TimeProvider clock)
{
    public const string TaskKind = "access-request";
    public const string Delivered = "access-delivered";
    private const int Days = 30;

    private const string Columns = "select id, subject_id, asked_by, asked_at, due, delivered_at from kp_access_request ";

    /// <summary>What can be a ground for holding something back from the person it is about.</summary>
    public static IReadOnlyList<string> Provisions { get; } = ["pbrl-5-1", "fvl-19", "pol-16"];

    /// <summary>The actor's own newest request about a person she or he may act for in everything; null when there is none.</summary>
    /// <exception cref="NotFoundException">Not somebody the actor may ask for.</exception>
    public async Task<AccessRequest?> Own(Guid subjectId)
    {
        DemandToAsk(subjectId);
        return (await unitOfWork.Query<AccessRequest>(
            Columns + "where subject_id = @subjectId and asked_by = @actorId order by asked_at desc, id desc", new { subjectId, actorId = current.Actor.PersonId })).FirstOrDefault();
    }

    /// <summary>Asks; nothing happens when a request waits already.</summary>
    public async Task Ask(Guid subjectId)
    {
        if (await Own(subjectId) is { DeliveredAt: null })
            return;
        var id = Guid.CreateVersion7();
        var due = clock.Today().AddDays(Days);
        await unitOfWork.Execute(
            "insert into kp_access_request (id, subject_id, asked_by, asked_at, due) values (@id, @subjectId, @actorId, @now, @due)",
            new { id, subjectId, actorId = current.Actor.PersonId, now = clock.GetUtcNow(), due });
        await tasks.Open(new NewTask { Key = Key(id), Kind = TaskKind, Role = Roles.CoordinatingUnit, Due = due, Href = $"/access-requests/{id}" });
        await Log(subjectId, "access-asked");
    }

    /// <summary>For the coordinating unit; where the person is protected, for those of it who are named.</summary>
    /// <exception cref="NotFoundException">When there is no such request for the actor.</exception>
    public async Task<(AccessRequest Request, IReadOnlyList<Resource> Resources)> Open(Guid id)
    {
        var request = current.Actor.Has(Roles.CoordinatingUnit) ? await unitOfWork.Find<AccessRequest>(Columns + "where id = @id", new { id }) : null;
        if (request is null || request.AskedBy == current.Actor.PersonId)
            throw new NotFoundException();
        var known = new List<Resource>();
        var isKeptOut = false;
        foreach (var resource in await resources.About(request.SubjectId))
        {
            var title = (await access.Of(resource.Id)).Decide(Section.Title, Right.Read);
            if (title.IsAllowed)
                known.Add(resource);
            isKeptOut |= title.Reason == DenyReason.Hidden;
        }
        // Cases the unit has no part in, such as a relay log, are in the answer without it; what nobody but those who are named may know is not asked about here.
        return isKeptOut && known.Count == 0 ? throw new NotFoundException() : (request, known);
    }

    public Task<IReadOnlyList<HeldBack>> Held(Guid requestId) => unitOfWork.Query<HeldBack>(
        "select id, resource_id, section, legal_basis, reason from kp_access_hold where request_id = @requestId order by id", new { requestId });

    public async Task Hold(Guid requestId, Guid resourceId, string? section, string? basis, string? reason)
    {
        var request = await Undelivered(requestId);
        var problems = new List<Problem>();
        if (string.IsNullOrEmpty(section) || request.Resources.All(resource => resource.Id != resourceId)) problems.Add(new Problem { Code = "access-request.part-missing", Field = "Part" });
        if (basis is null || !Provisions.Contains(basis)) problems.Add(new Problem { Code = "access-request.basis-missing", Field = "LegalBasis" });
        if (string.IsNullOrWhiteSpace(reason)) problems.Add(new Problem { Code = "access-request.reason-missing", Field = "Reason" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        await unitOfWork.Execute(
            """
            insert into kp_access_hold (id, request_id, resource_id, section, legal_basis, reason, decided_by)
            values (@id, @requestId, @resourceId, @section, @basis, @reason, @actorId)
            """,
            new { id = Guid.CreateVersion7(), requestId, resourceId, section, basis, reason = reason!.Trim(), actorId = current.Actor.PersonId });
    }

    public async Task Release(Guid requestId, Guid holdId)
    {
        await Undelivered(requestId);
        if (await unitOfWork.Execute("delete from kp_access_hold where id = @holdId and request_id = @requestId", new { holdId, requestId }) == 0)
            throw new NotFoundException();
    }

    public async Task Deliver(Guid requestId)
    {
        var (request, _) = await Undelivered(requestId);
        await unitOfWork.ExecuteOne(
            "update kp_access_request set delivered_at = @now, delivered_by = @actorId where id = @requestId and delivered_at is null",
            new { requestId, now = clock.GetUtcNow(), actorId = current.Actor.PersonId });
        await tasks.Close(Key(requestId), "delivered");
        await notices.Send(new NewNotice { PersonId = request.AskedBy, Kind = Delivered, Href = $"/my-data/{request.SubjectId}" });
        await Log(request.SubjectId, Delivered);
    }

    private async Task<(AccessRequest Request, IReadOnlyList<Resource> Resources)> Undelivered(Guid id)
    {
        var found = await Open(id);
        return found.Request.DeliveredAt is null ? found : throw new RuleViolationException("access-request.delivered");
    }

    private void DemandToAsk(Guid subjectId)
    {
        var actor = current.Actor;
        var may = actor.Kind == ActorKind.Citizen
            && (subjectId == actor.PersonId || actor.ActsFor.Any(relation => relation.SubjectId == subjectId && relation.Mandate is null));
        if (!may) throw new NotFoundException();
    }

    private Task Log(Guid subjectId, string action) => audit.Record(new AuditEntry
    {
        SubjectId = subjectId,
        ResourceKind = "person",
        Action = action,
        Basis = current.Actor.PersonId == subjectId ? AccessBasis.Self : current.Actor.Kind == ActorKind.Employee ? AccessBasis.Law : AccessBasis.ParentalResponsibility,
    });

    private static string Key(Guid id) => $"{TaskKind}:{id}";
}
