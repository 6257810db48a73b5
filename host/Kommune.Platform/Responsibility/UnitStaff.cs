using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Platform.Responsibility;

/// <summary>The employees of the units that the actor leads.</summary>
internal sealed class UnitStaff(IUnitOfWork unitOfWork, IAccess access, IOrganisation organisation, TimeProvider clock)
{
    public async Task<IReadOnlyList<OrgUnit>> Units() =>
        [.. (await organisation.Units()).Where(unit => EndEmployment.Leads(access.Actor, unit.Id))];

    /// <exception cref="NotFoundException">When the actor does not lead the unit.</exception>
    public async Task<IReadOnlyList<StaffRow>> Of(Guid unitId)
    {
        if (!EndEmployment.Leads(access.Actor, unitId)) throw new NotFoundException();
        var rows = await unitOfWork.Query<StaffRow>(
            """
            select e.person_id, p.given_name, p.family_name, e.title, e.valid_to,
              (select count(*) from kp_responsibility h join kp_resource r on r.id = h.resource_id
                where h.person_id = e.person_id and h.ended_at is null and r.closed_at is null) as cases,
              (select max(a.last_day) from kp_absence a where a.person_id = e.person_id and a.ended_at is null
                and a.first_day <= @today and a.last_day >= @today) as away_to
            from kp_employment e
            join kp_person p on p.id = e.person_id
            where e.unit_id = @unitId and e.valid_from <= @today and (e.valid_to is null or e.valid_to >= @today)
            """,
            new { unitId, today = clock.Today() });
        return [.. rows.DistinctBy(row => row.PersonId).OrderBy(row => row.Name, Comparer<string>.Create(NorwegianOrder.Compare))];
    }

    /// <exception cref="NotFoundException">When the actor does not lead the unit, or the person does not work there.</exception>
    public async Task<StaffRow> One(Guid unitId, Guid personId) =>
        (await Of(unitId)).FirstOrDefault(row => row.PersonId == personId) ?? throw new NotFoundException();
}
