using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.People;

namespace Kommune.Platform.Insight;

/// <summary>
/// Who can see what of a resource, since when and why (R30). Not a second policy: everyone whom some relation leads to the resource is asked
/// about with the policy itself, so the page cannot say anything else than what would happen.
/// </summary>
internal sealed class WhoSees(IUnitOfWork unitOfWork, ActorLoader actors, AccessFactsLoader facts, ResourceKinds kinds, TimeProvider clock)
{
    private static readonly Right[] HighestFirst = [Right.Govern, Right.Write, Right.Comment, Right.Read];

    /// <summary>Everyone who can see anything; no one twice in the same capacity.</summary>
    public async Task<IReadOnlyList<Viewer>> Of(Guid resourceId)
    {
        var viewers = new List<Viewer>();
        foreach (var candidate in await Candidates(resourceId))
            if (await actors.Load(candidate.PersonId, Enum.Parse<ActorKind>(candidate.Session)) is { } actor
                && await facts.Load(actor, resourceId) is { } loaded && kinds.Find(loaded.Resource.Kind) is { } kind
                && Viewer(loaded, kind, await Starts(resourceId)) is { } viewer)
                viewers.Add(viewer);
        return viewers;
    }

    private Viewer? Viewer(AccessFacts loaded, ResourceKind kind, StartsRow starts)
    {
        var now = clock.GetUtcNow();
        var rights = new Dictionary<string, Right>();
        Verdict? first = null;
        foreach (var section in kind.Sections)
        {
            if (AccessPolicy.Weigh(loaded, kind, section.Id, Right.Read, now, null) is not { Decision.IsAllowed: true } verdict) continue;
            first ??= verdict;
            rights[section.Id] = HighestFirst.First(right => AccessPolicy.Decide(loaded, kind, section.Id, right, now).IsAllowed);
        }
        if (first is not { } reason) return null;

        var grants = loaded.Grants.Where(grant => grant.IsOpen(now) && grant.UnitId == reason.UnitId && grant.ByConsent == (reason.Decision.Basis == AccessBasis.Consent)).ToList();
        var seat = loaded.Actor.Employments.Any(employment => employment.UnitId == reason.UnitId) ? null
            : loaded.Actor.Seats.FirstOrDefault(seat => seat.ResourceId == loaded.Resource.Id && seat.UnitId == reason.UnitId);
        return new Viewer
        {
            PersonId = loaded.Actor.PersonId,
            Name = loaded.Actor.Name,
            Kind = loaded.Actor.Kind,
            UnitId = reason.UnitId ?? loaded.Actor.Employments.FirstOrDefault()?.UnitId,
            Title = seat?.Title ?? (loaded.Actor.Employments.FirstOrDefault(employment => employment.UnitId == reason.UnitId) ?? loaded.Actor.Employments.FirstOrDefault())?.Title,
            InvitedTo = seat?.To,
            Rights = rights,
            Basis = reason.Decision.Basis,
            Since = Later(Since(loaded, reason.Decision.Basis, grants, starts, now),
                seat is null ? starts.RegisteredAt : loaded.Seats.Where(one => one.UnitId == seat.UnitId && one.Runs(now)).Min(one => one.From)),
            Until = reason.Decision.Basis == AccessBasis.Consent ? grants.Max(grant => grant.ConsentValidTo) : null,
        };
    }

    private static DateTimeOffset Since(AccessFacts loaded, AccessBasis basis, List<GrantFact> grants, StartsRow starts, DateTimeOffset now) => basis switch
    {
        AccessBasis.ParentalResponsibility or AccessBasis.Mandate => Later(starts.RegisteredAt, NorwegianDay.Start(loaded.Actor.ActsFor
            .Where(relation => relation.SubjectId == loaded.Resource.SubjectId).Min(relation => relation.From))),
        AccessBasis.Responsible => starts.ResponsibleSince ?? starts.RegisteredAt,
        AccessBasis.Consent or AccessBasis.Law => grants.Min(grant => grant.From),
        AccessBasis.Emergency => loaded.Emergencies.Where(emergency => emergency.IsOpen(now)).Min(emergency => emergency.From),
        _ => starts.RegisteredAt,
    };

    /// <summary>Nobody has seen a plan before there was one.</summary>
    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private async Task<StartsRow> Starts(Guid resourceId) => (await unitOfWork.Find<StartsRow>(
        """
        select r.registered_at, h.started_at as responsible_since
        from kp_resource r
        left join kp_responsibility h on h.resource_id = r.id and h.ended_at is null
        where r.id = @resourceId
        """,
        new { resourceId }))!;

    /// <summary>Everyone whom anything at all could give access, in the capacity in which it could.</summary>
    private Task<IReadOnlyList<CandidateRow>> Candidates(Guid resourceId) => unitOfWork.Query<CandidateRow>(
        """
        select 'Citizen' as session, r.subject_id as person_id from kp_resource r where r.id = @resourceId
        union
        select 'Citizen', q.person_id from kp_relation q join kp_resource r on r.subject_id = q.subject_id where r.id = @resourceId
        union
        select 'Citizen', g.person_id from kp_grant g where g.resource_id = @resourceId and g.person_id is not null
        union
        select 'Employee', g.person_id from kp_grant g where g.resource_id = @resourceId and g.person_id is not null
        union
        select 'Employee', h.person_id from kp_responsibility h where h.resource_id = @resourceId and h.ended_at is null
        union
        select 'Employee', e.person_id from kp_employment e join kp_grant g on g.unit_id = e.unit_id where g.resource_id = @resourceId
        union
        select 'Employee', e.person_id from kp_employment e join kp_resource r on r.lead_unit_id = e.unit_id where r.id = @resourceId
        union
        select 'Employee', e.person_id from kp_employment e where e.role = @coordinating
        union
        select 'Employee', t.person_id from kp_seat t where t.resource_id = @resourceId and (t.ended_at is null or t.ended_at > @now)
        union
        select 'Employee', y.person_id from kp_emergency_access y join kp_resource r on r.subject_id = y.subject_id where r.id = @resourceId and y.ends_at > @now
        """,
        new { resourceId, coordinating = Roles.CoordinatingUnit, now = clock.GetUtcNow() });
}
