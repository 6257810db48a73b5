namespace Kommune.Contracts;

/// <summary>Reads the municipality's units and who works in them now.</summary>
public interface IOrganisation
{
    /// <summary>Every unit, in name order.</summary>
    Task<IReadOnlyList<OrgUnit>> Units();

    /// <summary>Employees now holding a role, with their names.</summary>
    Task<IReadOnlyList<Employee>> Employees(string? role = null, Guid? unitId = null);

    /// <summary>Those of the persons who are employed now, with title, unit and phone at work; others are simply absent.</summary>
    Task<IReadOnlyDictionary<Guid, Employee>> EmployeesById(IReadOnlyCollection<Guid> personIds);

    /// <summary>The coordinating unit (hol § 7-3).</summary>
    Task<OrgUnit> CoordinatingUnit();
}
