using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Safety;

/// <summary>
/// What the child welfare service may do that has the care: as one who acts for the child sees and writes, by law and from the first day of
/// the decision, in the cases there are and those that begin later (R65). Deciding is the foster home's and the parents', and the young
/// person's own age closes here too: health at 16, everything at 18 (R60).
/// </summary>
internal sealed class CareGrants(IUnitOfWork unitOfWork, ResourceKinds kinds)
{
    public const string Basis = "care-decision";

    /// <summary>Every open case of the child that the service has no part in yet.</summary>
    public async Task Give(Guid subjectId)
    {
        var rows = await unitOfWork.Query<Row>(
            """
            select r.id as resource_id, r.kind, c.unit_id, c.starts_at, p.birth_date
            from kp_care_decision c
            join kp_resource r on r.subject_id = c.subject_id and r.closed_at is null
            join kp_person p on p.id = c.subject_id
            where c.subject_id = @subjectId and c.unit_id is not null and c.ends_at is null
              and not exists (select 1 from kp_grant g where g.resource_id = r.id and g.unit_id = c.unit_id and g.legal_basis = @Basis and (g.ends_at is null or g.ends_at > c.starts_at))
            order by r.id
            """,
            new { subjectId, Basis });
        foreach (var row in rows)
            foreach (var section in (kinds.Find(row.Kind)?.Sections ?? []).Where(section => !section.OnlySubject))
                if ((section.Health ? LegalAge.Health : LegalAge.Majority).Birthday(row.BirthDate) is var birthday && NorwegianDay.Start(birthday) > row.StartsAt)
                    await unitOfWork.Execute(
                        """
                        insert into kp_grant (id, resource_id, unit_id, section, access_right, legal_basis, starts_at, ends_at)
                        values (@id, @ResourceId, @UnitId, @section, @right, @Basis, @StartsAt, @end)
                        """,
                        new
                        {
                            id = Guid.CreateVersion7(), row.ResourceId, row.UnitId, section = section.Id, right = nameof(Right.Write), Basis, row.StartsAt, end = NorwegianDay.Start(birthday),
                        });
    }

    public Task End(Guid subjectId, DateTimeOffset now) => unitOfWork.Execute(
        """
        update kp_grant set ends_at = @now
        where legal_basis = @Basis and ends_at > @now and resource_id in (select id from kp_resource where subject_id = @subjectId)
        """,
        new { subjectId, now, Basis });

    private sealed record Row
    {
        public Guid ResourceId { get; init; }

        public string Kind { get; init; } = "";

        public Guid UnitId { get; init; }

        public DateTimeOffset StartsAt { get; init; }

        public DateOnly BirthDate { get; init; }
    }
}
