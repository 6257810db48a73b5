using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>Asks who answers for what, and who could.</summary>
internal sealed class HolderStore(IUnitOfWork unitOfWork)
{
    private const string Columns =
        """
        select r.id as resource_id, r.kind, r.subject_id, r.lead_unit_id, r.closed_at, h.person_id, h.role
        from kp_resource r
        join kp_responsibility h on h.resource_id = r.id and h.ended_at is null

        """;

    private const string IsLeft =
        """
        where r.closed_at is null and (
          not exists (select 1 from kp_employment e where e.person_id = h.person_id
            and e.valid_from <= @day and (e.valid_to is null or e.valid_to >= @day))
          or (exists (select 1 from kp_employment e where e.person_id = h.person_id and e.unit_id = r.lead_unit_id and e.valid_to < @day)
            and not exists (select 1 from kp_employment e where e.person_id = h.person_id and e.unit_id = r.lead_unit_id
              and e.valid_from <= @day and (e.valid_to is null or e.valid_to >= @day))))

        """;

    public Task<Holder?> Of(Guid resourceId) => unitOfWork.Find<Holder>(Columns + "where r.id = @resourceId", new { resourceId });

    public Task<IReadOnlyList<Holder>> HeldBy(Guid personId) => unitOfWork.Query<Holder>(
        Columns + "where h.person_id = @personId and r.closed_at is null order by r.id", new { personId });

    /// <summary>
    /// Open resources whose responsible person does not work here any more, or has left the lead service: the day's list of what nobody is at
    /// work for (R52). Somebody who never worked in the lead service, such as a coordinator from another unit, has not left it.
    /// </summary>
    public Task<IReadOnlyList<Holder>> Left(DateOnly day) => unitOfWork.Query<Holder>(Columns + IsLeft + "order by r.id", new { day });

    /// <summary>The same of one resource.</summary>
    public async Task<bool> HasLeft(Guid resourceId, DateOnly day) =>
        await unitOfWork.Find<Holder>(Columns + IsLeft + "and r.id = @resourceId", new { resourceId, day }) is not null;

    /// <summary>Open cases in which somebody acts and no clock runs.</summary>
    public Task<IReadOnlyList<Holder>> WithoutClock() => unitOfWork.Query<Holder>(
        Columns +
        """
        where r.closed_at is null and h.role = @acting
          and not exists (select 1 from kp_task t where t.resource_id = r.id and t.kind = 'find-responsible' and t.closed_at is null)
        order by r.id
        """,
        new { acting = ActingHolders.Role });

    /// <summary>The role the resource was held in before anyone acted.</summary>
    public async Task<string?> LastRole(Guid resourceId) => (await unitOfWork.Top<string>(
        "select role from kp_responsibility where resource_id = @resourceId and role <> @acting order by started_at desc, id desc",
        1, new { resourceId, acting = ActingHolders.Role })).FirstOrDefault();

    /// <summary>
    /// Who leads the unit on a day, then who leads the one it belongs to, then the coordinating unit: the order in which somebody acts.
    /// </summary>
    public Task<IReadOnlyList<LeaderRow>> Leaders(Guid unitId, DateOnly day) => unitOfWork.Query<LeaderRow>(
        """
        select e.person_id, e.unit_id,
          case when e.unit_id = @unitId then 0 when e.unit_id = u.parent_id then 1 when e.role = @manager then 2 else 3 end as distance
        from kp_employment e
        join kp_org_unit w on w.id = e.unit_id
        join kp_org_unit u on u.id = @unitId
        where e.valid_from <= @day and (e.valid_to is null or e.valid_to >= @day)
          and ((e.role = @manager and (e.unit_id = @unitId or e.unit_id = u.parent_id))
            or (w.kind = @coordinating and e.role in (@manager, @officer)))
        order by 3, e.valid_from, e.id
        """,
        new { unitId, day, manager = Roles.UnitManager, officer = Roles.CoordinatingUnit, coordinating = People.UnitKinds.CoordinatingUnit });
}
