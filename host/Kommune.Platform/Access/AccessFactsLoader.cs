using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// Loads what <see cref="AccessPolicy"/> decides on, in two queries whether for one resource or for all of a kind. Knows nothing of yes and
/// no: what it leaves out for a list can only be what no relation leads to.
/// </summary>
internal sealed class AccessFactsLoader(IUnitOfWork unitOfWork, TenantContext tenant, TimeProvider clock)
{
    private const string Resources =
        """
        select r.id, r.kind, r.subject_id, r.lead_unit_id, r.closed_at, p.birth_date as subject_birth_date, h.person_id as responsible_id,
          (select count(*) from kp_block b where b.subject_id = r.subject_id and b.ends_at is null
            and (b.person_id = @actorId or b.unit_id in @units)) as blocks
        from kp_resource r
        join kp_person p on p.id = r.subject_id
        left join kp_responsibility h on h.resource_id = r.id and h.ended_at is null

        """;

    private const string Grants =
        """
        select 'grant' as what, g.resource_id, g.unit_id, g.section, g.access_right, g.starts_at, g.ends_at,
          c.valid_to as consent_valid_to, c.withdrawn_at as consent_withdrawn_at
        from kp_grant g
        left join kp_consent c on c.id = g.consent_id

        """;

    private const string Restrictions =
        """

        union all
        select 'restriction', x.resource_id, x.hidden_from_id, x.section, x.legal_basis, x.starts_at, x.ends_at, x.review_on, x.ends_at
        from kp_restriction x

        """;

    private const string ToActor = " and (g.person_id = @actorId or g.unit_id in @units)";

    private const string FromActor = " and x.hidden_from_id = @actorId and x.starts_at <= @now and x.ends_at is null";

    /// <summary>Null when there is no such resource.</summary>
    public async Task<AccessFacts?> Load(Actor actor, Guid resourceId)
    {
        var values = new { resourceId, actorId = actor.PersonId, units = Units(actor), now = clock.GetUtcNow() };
        var resource = await unitOfWork.Find<ResourceRow>(Resources + "where r.id = @resourceId", values);
        if (resource is null)
            return null;
        var rest = await unitOfWork.Query<GrantOrRestrictionRow>(
            Grants + "where g.resource_id = @resourceId" + ToActor + Restrictions + "where x.resource_id = @resourceId" + FromActor, values);
        return Facts(actor, resource, rest);
    }

    /// <summary>Every resource of a kind that some relation of the actor leads to.</summary>
    public async Task<IReadOnlyList<AccessFacts>> LoadRelated(Actor actor, string kind)
    {
        var values = new
        {
            kind,
            actorId = actor.PersonId,
            units = Units(actor),
            subjects = actor.ActsFor.Select(relation => relation.SubjectId).Append(actor.PersonId).Distinct(),
            coordinates = actor.Has(Roles.CoordinatingUnit) ? 1 : 0,
            now = clock.GetUtcNow(),
        };
        var resources = await unitOfWork.Query<ResourceRow>(
            Resources +
            """
            where r.kind = @kind and (r.subject_id in @subjects or h.person_id = @actorId or r.lead_unit_id in @units or @coordinates = 1
              or exists (select 1 from kp_grant g where g.resource_id = r.id and (g.person_id = @actorId or g.unit_id in @units)))
            order by r.id
            """,
            values);
        if (resources.Count == 0)
            return [];
        var rest = await unitOfWork.Query<GrantOrRestrictionRow>(
            Grants + "join kp_resource r on r.id = g.resource_id where r.kind = @kind" + ToActor
                + Restrictions + "join kp_resource r on r.id = x.resource_id where r.kind = @kind" + FromActor,
            values);
        var byResource = rest.ToLookup(row => row.ResourceId);
        return [.. resources.Select(resource => Facts(actor, resource, byResource[resource.Id]))];
    }

    private AccessFacts Facts(Actor actor, ResourceRow resource, IEnumerable<GrantOrRestrictionRow> rest)
    {
        var rows = rest.ToLookup(row => row.IsGrant);
        return new AccessFacts
        {
            Actor = actor,
            Resource = resource.ToResource(),
            SubjectBirthDate = resource.SubjectBirthDate,
            ResponsibleId = resource.ResponsibleId,
            Grants = [.. rows[true].Select(row => row.ToGrant())],
            HiddenSections = [.. rows[false].Where(row => row.Section is not null).Select(row => row.Section!)],
            IsHidden = rows[false].Any(row => row.Section is null),
            IsBlocked = resource.Blocks > 0,
            FollowUpDays = tenant.Municipality.Settings.FollowUpDaysAfterClosing,
        };
    }

    /// <summary>Never empty: an empty list has no type in PostgreSQL.</summary>
    private static Guid[] Units(Actor actor) => [.. actor.Employments.Select(employment => employment.UnitId).Append(Guid.Empty).Distinct()];
}
