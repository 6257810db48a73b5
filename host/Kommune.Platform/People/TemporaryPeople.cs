using Kommune.Contracts;

namespace Kommune.Platform.People;

internal sealed class TemporaryPeople(
    IUnitOfWork unitOfWork, IPeople people, PersonStore store, MergeStore merges, IEventBus bus, TenantContext tenant, NationalIdVault vault, TimeProvider clock) : ITemporaryPeople
{
    /// <summary>Where the relation of a pregnant woman to her child comes from.</summary>
    private const string Pregnancy = "pregnancy";

    public async Task<Person> Expected(Guid parentId, string givenName)
    {
        var parent = (await people.Get([parentId])).GetValueOrDefault(parentId) ?? throw new NotFoundException();
        var known = await unitOfWork.Query<Guid>(
            """
            select r.subject_id from kp_relation r join kp_person p on p.id = r.subject_id
            where r.person_id = @parentId and r.source = @pregnancy and p.is_temporary = @yes and p.birth_date is null
              and p.id not in (select m.from_id from kp_person_merge m)
            order by r.valid_from desc, r.id desc
            """,
            new { parentId, pregnancy = Pregnancy, yes = true });
        if (known is [var childId, ..]) return (await people.Get([childId]))[childId];

        var child = await people.Register(givenName, parent.FamilyName, birthDate: null, nationalId: null);
        await unitOfWork.Execute(
            """
            insert into kp_relation (id, person_id, subject_id, kind, mandate, source, valid_from, valid_to)
            values (@id, @parentId, @childId, @kind, null, @pregnancy, @today, null)
            """,
            new { id = Guid.CreateVersion7(), parentId, childId = child.Id, kind = RelationKind.ParentalResponsibility.ToString(), pregnancy = Pregnancy, today = clock.Today() });
        return child;
    }

    public async Task<Person> Identify(Guid temporaryId, string? givenName, string? familyName, DateOnly? birthDate, string? nationalId)
    {
        if (!await merges.IsTemporary(temporaryId)) throw new NotFoundException();
        Problem[] missing =
        [
            .. Missing(givenName, nameof(Person.GivenName), "problem.person-name-missing"), .. Missing(familyName, nameof(Person.FamilyName), "problem.person-name-missing"),
            .. Missing(nationalId, "NationalId", "problem.national-id-missing"),
            .. birthDate is null || birthDate > clock.Today() ? [new Problem { Code = "problem.birth-date-missing", Field = nameof(Person.BirthDate) }] : Array.Empty<Problem>(),
        ];
        if (missing.Length > 0) throw new RuleViolationException(missing);

        var number = vault.Parse(nationalId!);
        if (await people.FindByNationalId(nationalId!) is not { } known)
        {
            await store.Identify(tenant.Municipality.Key, temporaryId, givenName!.Trim(), familyName!.Trim(), birthDate!.Value, number);
            return (await people.Get([temporaryId]))[temporaryId];
        }
        if (!await AreTheSame(temporaryId, known, birthDate!.Value) || await merges.IsKeptApart(temporaryId, known.Id))
            throw new RuleViolationException("problem.person-not-joined", "NationalId");
        await merges.Merge(temporaryId, known.Id, clock.GetUtcNow());
        bus.Publish(new PersonMerged { FromId = temporaryId, IntoId = known.Id });
        return known;
    }

    /// <summary>A number alone must not lay one person's case on another: whoever decides for the one decides for the other, and the day of birth is right.</summary>
    private async Task<bool> AreTheSame(Guid temporaryId, Person known, DateOnly birthDate)
    {
        if (known.Id == temporaryId || known.BirthDate != birthDate) return false;
        var acting = (await people.ActingFor(temporaryId)).Select(relation => relation.PersonId).ToHashSet();
        var actingForKnown = (await people.ActingFor(known.Id)).Select(relation => relation.PersonId).ToHashSet();
        if (acting.Count > 0) return acting.IsSubsetOf(actingForKnown);
        var temporary = (await people.Get([temporaryId]))[temporaryId];
        return string.Equals(temporary.Name, known.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<Problem> Missing(string? text, string field, string code)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return new Problem { Code = code, Field = field };
    }
}
