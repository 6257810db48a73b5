using Kommune.Contracts;

namespace Kommune.Platform.People;

internal sealed class People(IUnitOfWork unitOfWork, TenantContext tenant, NationalIdVault vault, TimeProvider clock) : IPeople
{
    private const string Columns = "select id, given_name, family_name, birth_date, language, phone, is_temporary from kp_person";

    public async Task<IReadOnlyDictionary<Guid, Person>> Get(IReadOnlyCollection<Guid> ids)
    {
        var persons = new Dictionary<Guid, Person>();
        foreach (var batch in ids.InBatches())
            foreach (var row in await unitOfWork.Query<PersonRow>(Columns + " where id in @batch", new { batch }))
                persons[row.Id] = row.ToPerson();
        await ResolveMerged(persons);
        return persons;
    }

    /// <summary>What stands under a temporary id is whoever it turned out to be (R3). Few are temporary, so that nobody else pays for it.</summary>
    private async Task ResolveMerged(Dictionary<Guid, Person> persons)
    {
        var temporary = persons.Values.Where(one => one.IsTemporary).Select(one => one.Id).ToList();
        if (temporary.Count == 0) return;
        var merged = new List<MergeRow>();
        foreach (var batch in temporary.InBatches())
            merged.AddRange(await unitOfWork.Query<MergeRow>("select from_id, into_id from kp_person_merge where from_id in @batch", new { batch }));
        if (merged.Count == 0) return;
        var known = await Get([.. merged.Select(row => row.IntoId).Distinct()]);
        foreach (var row in merged) persons[row.FromId] = known[row.IntoId];
    }

    public async Task<IReadOnlyList<Relation>> ActingFor(Guid subjectId)
    {
        var today = clock.Today();
        var rows = await unitOfWork.Query<RelationRow>(
            """
            select r.person_id, r.subject_id, r.kind, r.mandate, r.valid_from, r.valid_to, s.birth_date as subject_birth_date
            from kp_relation r
            join kp_person s on s.id = r.subject_id
            where r.subject_id = @subjectId
            order by r.valid_from, r.id
            """,
            new { subjectId });
        return [.. from row in rows let relation = row.ToRelation() where relation.ActsOn(row.SubjectBirthDate, today) select relation];
    }

    public async Task<Person?> FindByNationalId(string nationalId)
    {
        var hash = vault.Hash(tenant.Municipality.Key, vault.Parse(nationalId));
        return (await unitOfWork.Find<PersonRow>(Columns + " where national_id_hash = @hash", new { hash }))?.ToPerson();
    }

    public async Task<Person> Register(string givenName, string familyName, DateOnly? birthDate, string? nationalId)
    {
        var number = string.IsNullOrWhiteSpace(nationalId) ? null : vault.Parse(nationalId);
        Problem[] problems =
        [
            .. Missing(givenName, "GivenName"), .. Missing(familyName, "FamilyName"),
            .. birthDate > clock.Today() ? [new Problem { Code = "problem.birth-date-in-future", Field = "BirthDate" }] : Array.Empty<Problem>(),
        ];
        if (problems.Length > 0)
            throw new RuleViolationException(problems);
        if (nationalId is not null && number is not null && await FindByNationalId(nationalId) is not null)
            throw new RuleViolationException("problem.person-already-known", "NationalId");

        var person = new NewPerson
        {
            GivenName = givenName.Trim(),
            FamilyName = familyName.Trim(),
            BirthDate = birthDate,
            NationalId = number,
            IsTemporary = number is null,
        };
        await new PersonStore(unitOfWork, vault, clock).Add(tenant.Municipality.Key, person);
        return new Person { Id = person.Id, GivenName = person.GivenName, FamilyName = person.FamilyName, BirthDate = birthDate, IsTemporary = person.IsTemporary };
    }

    private static IEnumerable<Problem> Missing(string text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return new Problem { Code = "problem.person-name-missing", Field = field };
    }
}
