using Kommune.Contracts;

namespace Kommune.Platform.People;

internal sealed record EmployeeRow
{
    public Guid PersonId { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public Guid UnitId { get; init; }

    public string UnitName { get; init; } = "";

    public string Role { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Phone { get; init; }

    public Employee ToEmployee() => new()
    {
        PersonId = PersonId,
        Name = $"{GivenName} {FamilyName}",
        UnitId = UnitId,
        UnitName = UnitName,
        Role = Role,
        Title = Title,
        Phone = Phone,
    };
}
