using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.People;

/// <summary>
/// Who acts, with what is valid at this moment. Runs on every request (R6, R56), therefore one query. A session is either private or at
/// work, never both: a teacher does not carry the keys of her school home, nor her children's to work.
/// </summary>
internal sealed class ActorLoader(IUnitOfWork unitOfWork, TimeProvider clock)
{
    // A parent who must know nothing of a protected child is no parent here: not on a start page, not in a list of children (R70, R71).
    private const string NotKeptOut = "(not " + AccessSql.IsProtected + " or " + AccessSql.IsNamed + ") and not " + AccessSql.IsKeptApart;

    /// <summary>Null when the person does not exist.</summary>
    public Task<Actor?> Load(Guid personId, ActorKind kind) => Load(unitOfWork, personId, kind, clock.GetUtcNow());

    public static async Task<Actor?> Load(IUnitOfWork unitOfWork, Guid personId, ActorKind kind, DateTimeOffset now)
    {
        var today = NorwegianDay.Of(now);
        // Columns of every branch are real columns of the right type: PostgreSQL cannot type a bare null in the first of three.
        var rows = await unitOfWork.Query<ActorRow>(
            """
            select 'person' as what, p.id as other_id, p.given_name as first, p.family_name as second, p.phone as phone,
              p.birth_date as valid_from, p.birth_date as valid_to, p.birth_date as subject_birth_date, p.id as resource_id
            from kp_person p
            where p.id = @ActorId
            union all
            select 'seat', t.unit_id, t.title, t.title, t.title, t.valid_to, t.valid_to, t.valid_to, t.resource_id
            from kp_seat t
            where t.person_id = @ActorId and 
            """ + AccessSql.SeatRuns + "\n" +
            """
            union all
            select 'employment', e.unit_id, e.role, e.title, e.phone, e.valid_from, e.valid_to, e.valid_to, e.unit_id
            from kp_employment e
            where e.person_id = @ActorId and e.valid_from <= @Today and (e.valid_to is null or e.valid_to >= @Today) and 
            """ + Employments.Counts + "\n" +
            """
            union all
            select 'relation', r.subject_id, r.kind, r.mandate, r.mandate, r.valid_from, r.valid_to, p.birth_date, r.subject_id
            from kp_relation r
            join kp_person p on p.id = r.subject_id
            where r.person_id = @ActorId and r.valid_from <= @Today and (r.valid_to is null or r.valid_to >= @Today) and 
            """ + NotKeptOut,
            new { ActorId = personId, Today = today, Now = now, LastAdult = LegalAge.Majority.LastBirthDate(today), Yes = true });

        return rows.FirstOrDefault(row => row.What == "person") is not { } person ? null : new Actor
        {
            PersonId = personId,
            Name = $"{person.First} {person.Second}",
            Kind = kind,
            Employments = kind == ActorKind.Employee ? [.. rows.Where(row => row.What == "employment").Select(row => Employment(personId, row))] : [],
            Seats = kind == ActorKind.Employee ? [.. rows.Where(row => row.What == "seat").Select(row => row.ToSeat())] : [],
            ActsFor = kind == ActorKind.Citizen ? [.. ActsFor(personId, rows.Where(row => row.What == "relation"), today)] : [],
        };
    }

    private static Employment Employment(Guid personId, ActorRow row) => new()
    {
        PersonId = personId,
        UnitId = row.OtherId,
        Role = row.First,
        Title = row.Second ?? "",
        Phone = row.Phone,
    };

    private static IEnumerable<Relation> ActsFor(Guid personId, IEnumerable<ActorRow> rows, DateOnly today) =>
        from row in rows
        let relation = new Relation
        {
            PersonId = personId,
            SubjectId = row.OtherId,
            Kind = Enum.Parse<RelationKind>(row.First),
            Mandate = row.Second,
            From = row.ValidFrom!.Value,
            To = row.ValidTo,
        }
        where relation.ActsOn(row.SubjectBirthDate, today)
        select relation;
}
