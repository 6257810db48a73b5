using Kommune.Contracts;

namespace Kommune.IndividualPlans.Pages;

/// <summary>Names of the persons and units a plan mentions.</summary>
internal sealed class PlanNames(
    IReadOnlyDictionary<Guid, Person> people, IReadOnlyDictionary<Guid, Employee> employees, IReadOnlyDictionary<Guid, OrgUnit> units)
{
    public string? Person(Guid? id) => id is { } known && people.TryGetValue(known, out var person) ? person.Name : null;

    /// <summary>First name, as a family speaks of its own.</summary>
    public string? Given(Guid? id) => id is { } known && people.TryGetValue(known, out var person) ? person.GivenName : null;

    public Employee? Employee(Guid? id) => id is { } known ? employees.GetValueOrDefault(known) : null;

    public OrgUnit? Unit(Guid? id) => id is { } known ? units.GetValueOrDefault(known) : null;

    /// <summary>A service and, when one is named, who there.</summary>
    public string? Who(Guid? unitId, Guid? personId, string? text)
    {
        var unit = Unit(unitId)?.Name;
        var person = Person(personId);
        var known = unit is not null && person is not null ? PageTexts.Get("measure.by", unit, person) : unit ?? person;
        return known is null || text is null ? known ?? text : $"{known}. {text}";
    }
}
