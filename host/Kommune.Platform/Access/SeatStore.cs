using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>All SQL on invitations from outside, but what decides (<see cref="AccessSql"/>) and what ends them with others (<see cref="SeatEnds"/>).</summary>
internal sealed class SeatStore(IUnitOfWork unitOfWork)
{
    private const string Rows =
        """
        select s.id, s.resource_id, r.subject_id, s.person_id, s.unit_id, p.given_name, p.family_name, u.name as unit_name, s.title,
          s.invited_by, i.given_name as inviter_given_name, i.family_name as inviter_family_name, s.starts_at, s.valid_to, s.ended_at
        from kp_seat s
        join kp_resource r on r.id = s.resource_id
        join kp_person p on p.id = s.person_id
        join kp_org_unit u on u.id = s.unit_id
        join kp_person i on i.id = s.invited_by

        """;

    /// <summary>All there have been in a case, the latest first.</summary>
    public Task<IReadOnlyList<SeatRow>> Of(Guid resourceId) =>
        unitOfWork.Query<SeatRow>(Rows + "where s.resource_id = @resourceId order by s.starts_at desc, s.id desc", new { resourceId });

    /// <summary>A person's, that stand.</summary>
    public Task<IReadOnlyList<SeatRow>> OfPerson(Guid personId) =>
        unitOfWork.Query<SeatRow>(Rows + "where s.person_id = @personId and s.ended_at is null order by s.valid_to, s.id", new { personId });

    /// <summary>Those that stand and have their last day before one.</summary>
    public Task<IReadOnlyList<SeatRow>> EndingBefore(DateOnly day) =>
        unitOfWork.Query<SeatRow>(Rows + "where s.ended_at is null and s.valid_to < @day order by s.valid_to, s.id", new { day });

    /// <summary>Whoever has been invited for, or is known to work in, some organisations: to be chosen instead of written once more.</summary>
    public Task<IReadOnlyList<SeatRow>> Known(IReadOnlyCollection<Guid> units) => unitOfWork.Query<SeatRow>(
        """
        select p.id as person_id, n.unit_id, u.name as unit_name, p.given_name, p.family_name, n.title
        from (select s.person_id, s.unit_id, max(s.title) as title from kp_seat s where s.unit_id in @units group by s.person_id, s.unit_id
          union select e.person_id, e.unit_id, max(e.title) from kp_employment e where e.unit_id in @units group by e.person_id, e.unit_id) n
        join kp_person p on p.id = n.person_id
        join kp_org_unit u on u.id = n.unit_id
        order by p.family_name, p.given_name, p.id
        """,
        new { units = units.Append(Guid.Empty) });

    public Task<IReadOnlyList<Guid>> WithEmail(string email) =>
        unitOfWork.Query<Guid>("select id from kp_person where lower(email) = @email", new { email = email.ToLowerInvariant() });

    public Task Add(Guid id, Guid resourceId, Guid personId, Guid unitId, string title, Guid invitedBy, DateOnly until, DateTimeOffset now) => unitOfWork.Execute(
        """
        insert into kp_seat (id, resource_id, person_id, unit_id, title, invited_by, starts_at, valid_to)
        values (@id, @resourceId, @personId, @unitId, @title, @invitedBy, @now, @until)
        """,
        new { id, resourceId, personId, unitId, title, invitedBy, until, now });

    public Task<int> End(Guid id, Guid? by, string cause, DateTimeOffset now) => unitOfWork.Execute(
        "update kp_seat set ended_at = @now, ended_by = @by, end_cause = @cause where id = @id and ended_at is null", new { id, by, cause, now });
}
