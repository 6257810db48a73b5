using Kommune.Contracts;

namespace Kommune.Platform.People;

internal sealed record OrgUnitRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "";

    public bool IsExternal { get; init; }

    public string? Phone { get; init; }

    /// <summary>Set where the municipality keeps the list of who works in an outside service.</summary>
    public string? Staff { get; init; }

    public OrgUnit ToUnit() => new() { Id = Id, Name = Name, Kind = Kind, External = IsExternal, NeedsSeats = IsExternal && Staff is null, Phone = Phone };
}
