using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.OneTruth;

internal sealed partial class Scenario
{
    private static readonly string[] Given = ["Rolig", "Åpen", "Ærlig", "Øvd", "ærlig", "Stødig", "Áŋgár", "Čáppa", "Våken", "Aaker"];

    private static readonly string[] Family = ["Elv", "Ås", "Østre", "Blåbær", "Aas", "Čearro", "Måke 100%", "[Fjell]", "Lykt_e", "Utrop!"];

    private async Task Begin()
    {
        foreach (var _ in Enumerable.Range(0, 4)) await AddUnit();
        foreach (var _ in Enumerable.Range(0, 12)) await AddPerson();
        foreach (var _ in Enumerable.Range(0, 6)) await Employ();
        foreach (var _ in Enumerable.Range(0, 6)) await AddCase();
        foreach (var _ in Enumerable.Range(0, 6)) await AddDocument();
    }

    private async Task<object?> AddPerson()
    {
        var person = new NewPerson
        {
            Id = NewId(),
            GivenName = Any(Given),
            FamilyName = Any(Family),
            BirthDate = Chance(90) ? new DateOnly(1940 + _random.Next(80), 1 + _random.Next(12), 1 + _random.Next(28)) : null,
            Language = Any<string?>(["nb", "nn", "se", null]),
            Phone = Any<string?>(["", "68050101", null]),
            Email = Any<string?>(["", "rolig@example.no", null]),
            IsTemporary = Chance(20),
            AddressProtection = Chance(5) ? AddressProtection.StrictlyConfidential : AddressProtection.None,
        };
        await world.Write(desk => new PersonStore(desk.UnitOfWork, world.Vault, world.Clock).Add(world.Municipality.Key, person));
        _persons.Add(person.Id);
        return person.Id;
    }

    private async Task<object?> RegisterPerson()
    {
        var (given, family) = (Chance(70) ? Any(Given) : Any(Words), Chance(70) ? $" {Any(Family)} " : Any(Words));
        var registered = await world.Write(Actor.Anonymous, desk => desk.People.Register(given, family, Chance(80) ? Day() : null, null));
        Distinct();
        _persons.Add(registered.Id);
        return (registered.Id, registered.GivenName, registered.FamilyName, registered.BirthDate);
    }

    private async Task<object?> AddUnit()
    {
        Distinct();
        var unit = await world.Unit(Any([UnitKinds.School, UnitKinds.CoordinatingUnit]));
        _units.Add(unit);
        return unit;
    }

    private async Task<object?> Employ()
    {
        var person = Any(_persons);
        await world.Employ(person, Any(_units), Any([Roles.Professional, Roles.UnitManager, Roles.CoordinatingUnit]), to: Chance(20) ? "2026-11-30" : null);
        if (!_workers.Contains(person)) _workers.Add(person);
        return await Worker(person);
    }

    private async Task<object?> Relate()
    {
        var (one, other) = (Any(_persons), Any(_persons));
        if (one == other) return null;
        await world.Relate(one, other, Any([RelationKind.ParentalResponsibility, RelationKind.LegalGuardian, RelationKind.Proxy]));
        return (await world.Read(desk => desk.People.ActingFor(other))).Select(relation => (relation.PersonId, relation.Kind));
    }

    private async Task<object?> People()
    {
        Guid[] ids = [.. Enumerable.Range(0, _random.Next(12)).Select(_ => Any(_persons)), NewId()];
        var found = await world.Read(desk => desk.People.Get(ids));
        return found.Values.OrderBy(person => _persons.IndexOf(person.Id)).Select(person => (person.Id, person.GivenName, person.FamilyName, person.BirthDate, person.Language, person.Phone));
    }

    private async Task<object?> Worker(Guid person) =>
        (await world.Worker(person)).Employments.Select(employment => (employment.UnitId, employment.Role)).Distinct().OrderBy(one => _units.IndexOf(one.UnitId)).ThenBy(one => one.Role, StringComparer.Ordinal);
}
