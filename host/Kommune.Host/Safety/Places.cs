using Kommune.Contracts;

namespace Kommune.Host.Safety;

/// <summary>
/// A unit's name says where a child is every day: where the person is strictly protected, private persons read what kind of service it is
/// instead, which is what a consent is about (R69).
/// </summary>
internal static class Places
{
    public static IReadOnlyDictionary<Guid, OrgUnit> Shown(this ResourceAccess access, IReadOnlyList<OrgUnit> units) => units.ToDictionary(unit => unit.Id, access.Shown);

    public static Dictionary<Guid, string> Names(this ResourceAccess access, IReadOnlyList<OrgUnit> units) => units.ToDictionary(unit => unit.Id, unit => access.Shown(unit).Name);

    public static ResponsibleContact Shown(this ResourceAccess access, ResponsibleContact contact) => access.ShowsPlaces
        ? contact
        : contact with
        {
            Unit = access.Shown(contact.Unit),
            // Where nobody is named, the unit itself stands in.
            StandInName = contact.StandInName == contact.Unit.Name ? access.Shown(contact.Unit).Name : contact.StandInName,
        };

    public static OrgUnit Shown(this ResourceAccess access, OrgUnit unit) => access.ShowsPlaces
        ? unit
        : unit with { Name = SafetyTexts.Find($"place.{unit.Kind}") ?? SafetyTexts.Get("place.hidden"), Phone = null };
}
