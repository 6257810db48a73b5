using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>
/// A school's name says where a child is every day: where the person is strictly protected, private persons read "a service" instead (R69).
/// </summary>
internal static class Places
{
    public static IReadOnlyDictionary<Guid, OrgUnit> Shown(this ResourceAccess access, IReadOnlyList<OrgUnit> units) =>
        units.ToDictionary(unit => unit.Id, access.Shown);

    public static IReadOnlyDictionary<Guid, Employee> Shown(this ResourceAccess access, IReadOnlyDictionary<Guid, Employee> employees) =>
        access.ShowsPlaces ? employees : employees.ToDictionary(one => one.Key, one => one.Value with { UnitName = Neutral, Phone = null });

    public static ResponsibleContact? Shown(this ResourceAccess access, ResponsibleContact? contact) => contact is null || access.ShowsPlaces
        ? contact
        : contact with
        {
            Unit = access.Shown(contact.Unit),
            // Where nobody is named, the unit itself stands in.
            StandInName = contact.StandInName == contact.Unit.Name ? Neutral : contact.StandInName,
        };

    private static string Neutral => PageTexts.Get("place.hidden");

    private static OrgUnit Shown(this ResourceAccess access, OrgUnit unit) => access.ShowsPlaces ? unit : unit with { Name = Neutral, Phone = null };
}
