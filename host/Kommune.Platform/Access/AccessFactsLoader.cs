using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Access;

/// <summary>
/// Loads what <see cref="AccessPolicy"/> decides on, in two queries whether for one resource or for all of a kind. Knows nothing of yes and
/// no: what it leaves out for a list can only be what no relation leads to.
/// </summary>
internal sealed class AccessFactsLoader(IUnitOfWork unitOfWork, TenantContext tenant, TimeProvider clock)
{
    private const string Resources =
        """
        select r.id, r.kind, r.subject_id, r.lead_unit_id, r.closed_at, p.birth_date as subject_birth_date, p.address_protection,
          h.person_id as responsible_id,
          (select count(*) from kp_block b where b.subject_id = r.subject_id and b.starts_at <= @now and (b.ends_at is null or b.ends_at > @now)
            and (b.person_id = @actorId or b.unit_id in @units)) as blocks,
          (select count(*) from kp_protection s where s.subject_id = r.subject_id
            and s.starts_at <= @now and (s.ends_at is null or s.ends_at > @now)) as protections,
          (select count(*) from kp_protection_name m where m.subject_id = r.subject_id and m.person_id = @actorId
            and m.starts_at <= @now and (m.ends_at is null or m.ends_at > @now)) as names,
          (select count(*) from kp_contact_ban n where n.person_id = @actorId and n.starts_at <= @now and (n.ends_at is null or n.ends_at > @now)
            and (n.protected_id = r.subject_id or n.protected_id = h.person_id
              or exists (select 1 from kp_grant g where g.resource_id = r.id and g.person_id = n.protected_id
                and g.starts_at <= @now and (g.ends_at is null or g.ends_at > @now))
              or exists (select 1 from kp_relation a where a.subject_id = r.subject_id and a.person_id = n.protected_id
                and a.valid_from <= @today and (a.valid_to is null or a.valid_to >= @today)
                and (a.kind in ('LegalGuardian', 'Proxy') or (a.kind in ('ParentalResponsibility', 'FosterParent')
                  and (p.birth_date is null or p.birth_date > @lastAdult)))))) as bans
        from kp_resource r
        join kp_person p on p.id = r.subject_id
        left join kp_responsibility h on h.resource_id = r.id and h.ended_at is null

        """;

    private const string Grants =
        """
        select 'grant' as what, g.resource_id, g.unit_id, g.section, g.access_right, g.starts_at, g.ends_at, g.content_from,
          c.valid_to as consent_valid_to, c.withdrawn_at as consent_withdrawn_at
        from kp_grant g
        left join kp_consent c on c.id = g.consent_id

        """;

    private const string Restrictions =
        """

        union all
        select 'restriction', x.resource_id, x.hidden_from_id, x.section, x.legal_basis, x.starts_at, x.ends_at, x.ends_at, x.review_on, x.ends_at
        from kp_restriction x
        join kp_resource r on r.id = x.resource_id

        """;

    private const string Emergencies =
        """

        union all
        select 'emergency', r.id, y.unit_id, y.reason, y.reason, y.starts_at, y.ends_at, y.ends_at, null, y.ends_at
        from kp_emergency_access y
        join kp_resource r on r.subject_id = y.subject_id

        """;

    private const string ToActor = " and (g.person_id = @actorId or g.unit_id in @units)";

    private const string FromActor =
        """
         and x.starts_at <= @now and (x.ends_at is null or x.ends_at > @now)
          and (x.hidden_from_id = @actorId or (x.from_guardians = @yes and r.subject_id in @actsFor))
        """;

    private const string ByActor = " and y.person_id = @actorId and y.starts_at <= @now and y.ends_at > @now";

    /// <summary>Null when there is no such resource, which takes as many queries as when there is one (R29).</summary>
    public async Task<AccessFacts?> Load(Actor actor, Guid resourceId)
    {
        var values = Values(actor, resourceId, "");
        var resource = await unitOfWork.Find<ResourceRow>(Resources + "where r.id = @resourceId", values);
        var rest = await unitOfWork.Query<AccessRow>(
            Grants + "where g.resource_id = @resourceId" + ToActor
                + Restrictions + "where r.id = @resourceId" + FromActor
                + Emergencies + "where r.id = @resourceId" + ByActor,
            values);
        return resource is null ? null : Facts(actor, resource, rest);
    }

    /// <summary>Every resource of a kind that some relation of the actor leads to.</summary>
    public async Task<IReadOnlyList<AccessFacts>> LoadRelated(Actor actor, string kind)
    {
        var values = Values(actor, Guid.Empty, kind);
        var resources = await unitOfWork.Query<ResourceRow>(
            Resources +
            """
            where r.kind = @kind and (r.subject_id in @actsFor or r.subject_id = @actorId or h.person_id = @actorId or r.lead_unit_id in @units
              or @coordinates = 1
              or exists (select 1 from kp_grant g where g.resource_id = r.id and (g.person_id = @actorId or g.unit_id in @units))
              or exists (select 1 from kp_emergency_access y where y.subject_id = r.subject_id and y.person_id = @actorId and y.ends_at > @now))
            order by r.id
            """,
            values);
        if (resources.Count == 0)
            return [];
        var rest = await unitOfWork.Query<AccessRow>(
            Grants + "join kp_resource r on r.id = g.resource_id where r.kind = @kind" + ToActor
                + Restrictions + "where r.kind = @kind" + FromActor
                + Emergencies + "where r.kind = @kind" + ByActor,
            values);
        var byResource = rest.ToLookup(row => row.ResourceId);
        return [.. resources.Select(resource => Facts(actor, resource, byResource[resource.Id]))];
    }

    private object Values(Actor actor, Guid resourceId, string kind) => new
    {
        resourceId,
        kind,
        actorId = actor.PersonId,
        // Never empty: an empty list has no type in PostgreSQL.
        units = actor.Employments.Select(employment => employment.UnitId).Append(Guid.Empty).Distinct(),
        actsFor = actor.ActsFor.Select(relation => relation.SubjectId).Append(Guid.Empty).Distinct(),
        coordinates = actor.Has(Roles.CoordinatingUnit) ? 1 : 0,
        yes = true,
        now = clock.GetUtcNow(),
        today = clock.Today(),
        lastAdult = LegalAge.Majority.LastBirthDate(clock.Today()),
    };

    private AccessFacts Facts(Actor actor, ResourceRow resource, IEnumerable<AccessRow> rest)
    {
        var rows = rest.ToLookup(row => row.What);
        return new AccessFacts
        {
            Actor = actor,
            Resource = resource.ToResource(),
            SubjectBirthDate = resource.SubjectBirthDate,
            ResponsibleId = resource.ResponsibleId,
            Grants = [.. rows["grant"].Select(row => row.ToGrant())],
            HiddenSections = [.. rows["restriction"].Where(row => row.Section is not null).Select(row => row.Section!)],
            IsHidden = rows["restriction"].Any(row => row.Section is null),
            IsBlocked = resource.Blocks > 0,
            IsProtected = resource.Protections > 0 || resource.AddressProtection == nameof(AddressProtection.StrictlyConfidential),
            IsNamed = resource.Names > 0,
            IsKeptApart = resource.Bans > 0,
            Emergencies = [.. rows["emergency"].Select(row => row.ToEmergency())],
            FollowUpDays = tenant.Municipality.Settings.FollowUpDaysAfterClosing,
        };
    }
}
