using Kommune.Contracts;

namespace Kommune.Host.Login;

/// <summary>The invented people one can be in Development. Refused at start everywhere else (<see cref="HostSettings.Mistake"/>).</summary>
internal sealed class DemoLogins(IUnitOfWork work, IOrganisation organisation, TimeProvider clock)
{
    public sealed record Group(string Id, IReadOnlyList<Login> Logins);

    public sealed record Login(string Value, string Name, string About);

    private sealed record CitizenRow
    {
        public required Guid Id { get; init; }
        public required string GivenName { get; init; }
        public required string FamilyName { get; init; }
        public DateOnly? BirthDate { get; init; }
    }

    public async Task<IReadOnlyList<Group>> All() =>
    [
        new Group("citizens", [.. (await Citizens()).Select(row =>
            new Login(Value(row.Id, ActorKind.Citizen), $"{row.GivenName} {row.FamilyName}", row.BirthDate is { } born ? Texts.Get("login.born", born.Year) : ""))]),
        new Group("employees", [.. (await Employees()).DistinctBy(employee => employee.PersonId).Select(employee =>
            new Login(Value(employee.PersonId, ActorKind.Employee), employee.Name, $"{employee.Title}, {employee.UnitName}"))]),
    ];

    /// <summary>Those of the municipality, and those from outside who are invited to something now (R7).</summary>
    private async Task<IReadOnlyList<Employee>> Employees()
    {
        var outside = (await organisation.Units()).Where(unit => unit.NeedsSeats).Select(unit => unit.Id).ToHashSet();
        var invited = await work.Query<Guid>("select distinct person_id from kp_seat where ended_at is null and valid_to >= @today", new { today = clock.Today() });
        return [.. (await organisation.Employees()).Where(employee => !outside.Contains(employee.UnitId)), .. (await organisation.EmployeesById(invited)).Values.OrderBy(one => one.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Only who stands on the list can be chosen: a made-up value is nobody.</summary>
    public async Task<(Guid Person, ActorKind Kind)?> Find(string who)
    {
        if (!(await All()).SelectMany(group => group.Logins).Any(login => login.Value == who)) return null;
        var parts = who.Split(':');
        return (Guid.Parse(parts[1]), Enum.Parse<ActorKind>(parts[0]));
    }

    // Everyone with a national number, temporary persons and employees apart: these log in as citizens.
    private Task<IReadOnlyList<CitizenRow>> Citizens() => work.Query<CitizenRow>(
        """
        select id, given_name, family_name, birth_date
        from kp_person
        where national_id_hash is not null
        order by family_name, given_name, id
        """);

    private static string Value(Guid person, ActorKind kind) => $"{kind}:{person:D}";
}
