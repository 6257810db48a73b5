using Kommune.Contracts;
using Kommune.Platform.People;
using Kommune.Platform.Responsibility;

namespace Kommune.Platform.Access;

internal sealed class Resources(
    IUnitOfWork unitOfWork, ResourceKinds kinds, Holdings holdings, HolderStore holders, BatonStore batons, BatonHistory history, BatonKeeper keeper,
    Safety.CareGrants care, TimeProvider clock) : IResources
{
    public async Task Register(Resource resource, Guid responsiblePersonId, string role)
    {
        if (kinds.Find(resource.Kind) is null)
            throw new InvalidOperationException($"The resource kind {resource.Kind} is not declared: add it with IModuleBuilder.ResourceKind.");
        await unitOfWork.Execute(
            "insert into kp_resource (id, kind, subject_id, lead_unit_id, registered_at, closed_at) values (@id, @kind, @subjectId, @leadUnitId, @now, @now)",
            new { id = resource.Id, kind = resource.Kind, subjectId = resource.SubjectId, leadUnitId = resource.LeadUnitId, now = clock.GetUtcNow() });
        await holdings.Begin(resource.Id, responsiblePersonId, role, clock.GetUtcNow());
        // The tables let no case be open before somebody answers for it (R50).
        await unitOfWork.ExecuteOne("update kp_resource set closed_at = null where id = @id", new { id = resource.Id });
        await care.Give(resource.SubjectId);
    }

    public Task ChangeResponsible(Guid resourceId, Guid responsiblePersonId, string role, Guid? leadUnitId = null) =>
        holdings.Change(resourceId, responsiblePersonId, role, leadUnitId);

    public async Task Close(Guid resourceId)
    {
        if (await holders.Of(resourceId) is not { ClosedAt: null } held) return;
        var before = await batons.Of(held);
        var step = before.Close();
        var now = clock.GetUtcNow();
        await unitOfWork.Execute("update kp_resource set closed_at = @now where id = @resourceId and closed_at is null", new { resourceId, now });
        await unitOfWork.Execute("update kp_grant set ends_at = @now where resource_id = @resourceId and ends_at is null", new { resourceId, now });
        await unitOfWork.EndSeats(resourceId, null, SeatEnds.Closed, now);
        await batons.EndOffer(held, step);
        await batons.SetClock(held, before, step.After);
    }

    public async Task Reopen(Guid resourceId)
    {
        if (await holders.Of(resourceId) is not { ClosedAt: not null } held) return;
        await unitOfWork.Execute("update kp_resource set closed_at = null where id = @resourceId", new { resourceId });
        await keeper.Reopen(held);
    }

    public Task<IReadOnlyList<HeldPeriod>> History(Guid resourceId) => history.Of(resourceId);

    public Task<OpenHandover?> Handover(Guid resourceId) => history.Open(resourceId);

    public async Task<IReadOnlyDictionary<Guid, ResponsibleContact>> Responsible(IReadOnlyCollection<Guid> resourceIds)
    {
        var contacts = new Dictionary<Guid, ResponsibleContact>();
        foreach (var batch in resourceIds.InBatches())
        {
            var rows = await unitOfWork.Query<ResponsibleRow>(
                """
                select h.resource_id, h.person_id, h.role, p.given_name, p.family_name,
                  u.id as unit_id, u.name as unit_name, u.kind as unit_kind, u.is_external as unit_is_external, u.staff as unit_staff, u.phone as unit_phone,
                  e.unit_id as employment_unit_id, e.phone, b.last_day as away_to,
                  s.given_name as stand_in_given_name, s.family_name as stand_in_family_name,
                  (select max(a.phone) from kp_employment a where a.person_id = coalesce(b.stand_in_id, e.stand_in_person_id)
                    and a.valid_from <= @today and (a.valid_to is null or a.valid_to >= @today)) as stand_in_phone
                from kp_responsibility h
                join kp_resource r on r.id = h.resource_id
                join kp_org_unit u on u.id = r.lead_unit_id
                join kp_person p on p.id = h.person_id
                left join kp_employment e on e.person_id = h.person_id and e.valid_from <= @today and (e.valid_to is null or e.valid_to >= @today)
                left join kp_absence b on b.person_id = h.person_id and b.ended_at is null and b.first_day <= @today and b.last_day >= @today
                left join kp_person s on s.id = coalesce(b.stand_in_id, e.stand_in_person_id)
                where h.ended_at is null and h.resource_id in @batch
                order by h.resource_id, e.id
                """,
                new { batch, today = clock.Today() });
            foreach (var sameResource in rows.GroupBy(row => row.ResourceId))
                contacts[sameResource.Key] = Contact(sameResource.FirstOrDefault(row => row.EmploymentUnitId == row.UnitId) ?? sameResource.First());
        }
        return contacts;
    }

    public async Task<IReadOnlyList<Resource>> About(Guid subjectId)
    {
        var rows = await unitOfWork.Query<ResourceRow>(
            "select id, kind, subject_id, lead_unit_id, closed_at from kp_resource where subject_id = @subjectId order by registered_at, id",
            new { subjectId });
        return [.. rows.Select(row => row.ToResource())];
    }

    public async Task<IReadOnlyList<Resource>> HeldBy(Guid employeeId)
    {
        var rows = await unitOfWork.Query<ResourceRow>(
            """
            select r.id, r.kind, r.subject_id, r.lead_unit_id, r.closed_at
            from kp_responsibility h
            join kp_resource r on r.id = h.resource_id
            where h.person_id = @employeeId and h.ended_at is null and r.closed_at is null
            order by h.started_at, r.id
            """,
            new { employeeId });
        return [.. rows.Select(row => row.ToResource())];
    }

    /// <summary>Somebody always answers: where nobody is named as stand-in, the unit's own phone does (R53).</summary>
    private static ResponsibleContact Contact(ResponsibleRow row) => new()
    {
        PersonId = row.PersonId,
        Name = $"{row.GivenName} {row.FamilyName}",
        Role = row.Role,
        Unit = new OrgUnit { Id = row.UnitId, Name = row.UnitName, Kind = row.UnitKind, External = row.UnitIsExternal, NeedsSeats = row.UnitIsExternal && row.UnitStaff is null, Phone = row.UnitPhone },
        Phone = row.Phone ?? row.UnitPhone,
        AwayTo = row.AwayTo,
        StandInName = row.StandInGivenName is null ? row.UnitName : $"{row.StandInGivenName} {row.StandInFamilyName}",
        StandInPhone = row.StandInGivenName is null ? row.UnitPhone : row.StandInPhone ?? row.UnitPhone,
    };
}
