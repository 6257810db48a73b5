using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// Loads what <see cref="AccessPolicy"/> decides on about one resource, in two queries. Knows nothing of yes and no; whole lists are asked
/// with <see cref="AccessSql"/>.
/// </summary>
internal sealed class AccessFactsLoader(IUnitOfWork unitOfWork, TenantContext tenant, TimeProvider clock)
{
    private const string Resources =
        "select r.id, r.kind, r.subject_id, r.lead_unit_id, r.closed_at, p.birth_date as subject_birth_date, h.person_id as responsible_id,\n"
        + "case when " + AccessSql.IsBlocked + " then 1 else 0 end as blocked,\n"
        + "case when " + AccessSql.IsProtected + " then 1 else 0 end as protected,\n"
        + "case when " + AccessSql.IsNamed + " then 1 else 0 end as named,\n"
        + "case when " + AccessSql.IsKeptApart + " then 1 else 0 end as kept_apart\n"
        + "from kp_resource r join kp_person p on p.id = r.subject_id\n"
        + "left join kp_responsibility h on h.resource_id = r.id and h.ended_at is null where r.id = @ResourceId";

    private const string Grants =
        """
        select 'grant' as what, g.resource_id, g.unit_id, g.section, g.access_right, g.starts_at, g.ends_at, g.content_from,
          c.valid_to as consent_valid_to, c.withdrawn_at as consent_withdrawn_at
        from kp_grant g
        left join kp_consent c on c.id = g.consent_id
        where g.resource_id = @ResourceId and (g.person_id = @ActorId or g.unit_id in @Units
          or g.unit_id in (select t.unit_id from kp_seat t where t.resource_id = @ResourceId and t.person_id = @Seated))
        """;

    private const string Restrictions =
        """

        union all
        select 'restriction', x.resource_id, x.hidden_from_id, x.section, x.legal_basis, x.starts_at, x.ends_at, x.ends_at, x.review_on, x.ends_at
        from kp_restriction x
        join kp_resource r on r.id = x.resource_id
        where r.id = @ResourceId and 
        """ + AccessSql.HidesFromActor;

    private const string Emergencies =
        """

        union all
        select 'emergency', r.id, y.unit_id, y.reason, y.reason, y.starts_at, y.ends_at, y.ends_at, null, y.ends_at
        from kp_emergency_access y
        join kp_resource r on r.subject_id = y.subject_id
        where r.id = @ResourceId and y.person_id = @ActorId and y.starts_at <= @Now and y.ends_at > @Now
        """;

    private const string Seats =
        """

        union all
        select 'seat', t.resource_id, t.unit_id, t.title, t.title, t.starts_at, t.ended_at, t.ended_at, t.valid_to, t.ended_at
        from kp_seat t
        where t.resource_id = @ResourceId and t.person_id = @Seated
        """;

    /// <summary>Null when there is no such resource, which takes as many queries as when there is one (R29).</summary>
    public async Task<AccessFacts?> Load(Actor actor, Guid resourceId)
    {
        var values = AccessValues.Of(actor, clock.GetUtcNow()) with { ResourceId = resourceId };
        var resource = await unitOfWork.Find<ResourceRow>(Resources, values);
        var rest = await unitOfWork.Query<AccessRow>(Grants + Restrictions + Emergencies + Seats, values);
        return resource is null ? null : Facts(actor, resource, rest);
    }

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
            Seats = [.. rows["seat"].Select(row => row.ToSeat())],
            HiddenSections = [.. rows["restriction"].Where(row => row.Section is not null).Select(row => row.Section!)],
            IsHidden = rows["restriction"].Any(row => row.Section is null),
            IsBlocked = resource.Blocked,
            IsProtected = resource.Protected,
            IsNamed = resource.Named,
            IsKeptApart = resource.KeptApart,
            Emergencies = [.. rows["emergency"].Select(row => row.ToEmergency())],
            FollowUpDays = tenant.Municipality.Settings.FollowUpDaysAfterClosing,
        };
    }
}
