using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Platform.People;

internal sealed class Organisation(IUnitOfWork unitOfWork, TimeProvider clock) : IOrganisation
{
    // Sorted here and not in SQL: the engines name the Norwegian collation differently, and the lists are short.
    private static readonly Comparer<string> ByName = Comparer<string>.Create(NorwegianOrder.Compare);

    private const string Employed =
        """
        select e.person_id, p.given_name, p.family_name, e.unit_id, u.name as unit_name, e.role, e.title, e.phone
        from kp_employment e
        join kp_person p on p.id = e.person_id
        join kp_org_unit u on u.id = e.unit_id
        where e.valid_from <= @today and (e.valid_to is null or e.valid_to >= @today)

        """;

    /// <summary>Those who are invited to a case carry the title of the invitation (R7).</summary>
    private const string FromOutside =
        """
        select t.person_id, p.given_name, p.family_name, t.unit_id, u.name as unit_name, @role as role, t.title, p.phone
        from kp_seat t
        join kp_person p on p.id = t.person_id
        join kp_org_unit u on u.id = t.unit_id
        where t.person_id in @batch and t.ended_at is null and t.valid_to >= @today
        order by t.starts_at, t.id
        """;

    public async Task<IReadOnlyList<OrgUnit>> Units()
    {
        var rows = await unitOfWork.Query<OrgUnitRow>("select id, name, kind, is_external, staff, phone from kp_org_unit");
        return [.. rows.Select(row => row.ToUnit()).OrderBy(unit => unit.Name, ByName)];
    }

    public async Task<IReadOnlyList<Employee>> Employees(string? role = null, Guid? unitId = null)
    {
        var rows = await unitOfWork.Query<EmployeeRow>(
            Employed + "and (@anyRole = 1 or e.role = @role) and (@anyUnit = 1 or e.unit_id = @unitId)",
            new { today = clock.Today(), role, unitId, anyRole = role is null ? 1 : 0, anyUnit = unitId is null ? 1 : 0 });
        return [.. rows.Select(row => row.ToEmployee()).OrderBy(employee => employee.Name, ByName)];
    }

    public async Task<IReadOnlyDictionary<Guid, Employee>> EmployeesById(IReadOnlyCollection<Guid> personIds)
    {
        var employees = new Dictionary<Guid, Employee>();
        foreach (var batch in personIds.InBatches())
            // The longest employment speaks for a person with several.
            foreach (var row in await unitOfWork.Query<EmployeeRow>(
                Employed + "and e.person_id in @batch order by e.valid_from, e.id", new { today = clock.Today(), batch }))
                employees.TryAdd(row.PersonId, row.ToEmployee());
        foreach (var batch in personIds.Where(id => !employees.ContainsKey(id)).InBatches())
            foreach (var row in await unitOfWork.Query<EmployeeRow>(FromOutside, new { today = clock.Today(), batch, role = Roles.Invited }))
                employees.TryAdd(row.PersonId, row.ToEmployee());
        return employees;
    }

    public async Task<OrgUnit> CoordinatingUnit()
    {
        var rows = await unitOfWork.Query<OrgUnitRow>(
            "select id, name, kind, is_external, staff, phone from kp_org_unit where kind = @kind order by id",
            new { kind = UnitKinds.CoordinatingUnit });
        return rows is [var unit, ..]
            ? unit.ToUnit()
            : throw new InvalidOperationException("The municipality has no coordinating unit (hol § 7-3): register one before use.");
    }
}
