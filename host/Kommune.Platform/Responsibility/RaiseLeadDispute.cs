using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// A service that takes part, or the responsible person, says that it disagrees on who leads. It becomes a dated task for whoever the
/// municipality lets decide; nobody stops being responsible, and the family is told that the help goes on (R55).
/// </summary>
internal sealed class RaiseLeadDispute(
    IAccess access, HolderStore holders, LeadDisputeStore disputes, IOrganisation organisation, ITasks tasks, PersonNotices told, INotices notices,
    TenantContext tenant, TimeProvider clock)
{
    public const int MostWords = 1000;

    public static string Href(Guid resourceId) => $"/lead-service/{resourceId:D}";

    /// <summary>Whether the actor is among those whose disagreement counts.</summary>
    public async Task<bool> IsPossible(Holder held)
    {
        var actor = access.Actor;
        if (actor.Kind != ActorKind.Employee || held.ClosedAt is not null) return false;
        if (actor.PersonId == held.PersonId) return true;
        var participants = (await disputes.Participants(held.ResourceId)).Append(held.LeadUnitId).ToHashSet();
        return actor.Employments.Any(employment => participants.Contains(employment.UnitId));
    }

    public async Task<Guid> Do(Guid resourceId, string? words)
    {
        await access.Demand(resourceId, Section.Title, Right.Read, "lead-disputed");
        var held = await holders.Of(resourceId) ?? throw new AccessDeniedException(DenyReason.NoRelation);
        if (!await IsPossible(held)) throw new AccessDeniedException(DenyReason.RightTooLow);
        if (string.IsNullOrWhiteSpace(words)) throw new RuleViolationException("problem.lead-words", "Words");
        if (words.Length > MostWords) throw new RuleViolationException("problem.handover-words", "Words");
        if (await disputes.LatestOf(resourceId) is { DecidedAt: null }) throw new RuleViolationException("problem.lead-open");

        var settings = tenant.Municipality.Settings;
        var dispute = new LeadDispute
        {
            Id = Guid.CreateVersion7(),
            ResourceId = resourceId,
            RaisedBy = access.Actor.PersonId,
            Words = words.Trim(),
            RaisedAt = clock.GetUtcNow(),
            Due = clock.Today().AddDays(settings.DecideLeadDays),
        };
        await disputes.Add(dispute);
        var task = new NewTask { Key = dispute.TaskKey, Kind = "lead-dispute", SubjectId = held.SubjectId, ResourceId = resourceId, Due = dispute.Due, Href = Href(resourceId) };
        await tasks.Open(settings.LeadDecider == LeadDecider.CoordinatingUnitLeader
            ? task with { UnitId = (await organisation.CoordinatingUnit()).Id }
            : task with { Role = Roles.CoordinatingUnit });
        if (held.PersonId != access.Actor.PersonId)
            await notices.Send(new() { PersonId = held.PersonId, Kind = "lead-disputed-holder", SubjectId = held.SubjectId, ResourceId = resourceId, Href = Href(resourceId) });
        await told.Send(held.SubjectId, resourceId, "lead-disputed", Href(resourceId));
        return dispute.Id;
    }
}
