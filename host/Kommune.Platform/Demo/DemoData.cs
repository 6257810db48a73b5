using System.Security.Cryptography;
using System.Text;
using Kommune.Contracts;
using Kommune.Platform.Data;
using Kommune.Platform.People;

namespace Kommune.Platform.Demo;

/// <summary>Fills an empty municipality with invented people. No cases: each module tells its own (<see cref="IDemoStory"/>).</summary>
internal static class DemoData
{
    /// <summary>Ids of everyone by code: the cast of the modules' stories. The same on every machine and in every run.</summary>
    public static IReadOnlyDictionary<string, Guid> Cast(Municipality municipality) =>
        Town(municipality) is { } town ? Codes(town).ToDictionary(code => code, code => Id(town, code)) : new Dictionary<string, Guid>();

    /// <summary>Id of a unit by its code here.</summary>
    public static Guid Unit(Municipality municipality, string code) => Id(municipality.Key, "unit", code);

    /// <summary>Does nothing for another municipality, or when somebody is there already.</summary>
    /// <returns>Whether the people were made now.</returns>
    public static async Task<bool> Load(UnitOfWork unitOfWork, Municipality municipality, NationalIdVault vault, TimeProvider clock)
    {
        if (Town(municipality) is not { } town || await unitOfWork.Find<int>("select count(*) from kp_person") > 0)
            return false;
        foreach (var unit in town.Units)
            await Add(unitOfWork, town, unit);
        var persons = new PersonStore(unitOfWork, vault, clock);
        foreach (var employee in town.Employees)
            await persons.Add(town.Municipality.Key, Person(town, employee));
        foreach (var person in town.Persons)
            await persons.Add(town.Municipality.Key, Person(town, person, vault));
        foreach (var employee in town.Employees)
            await Add(unitOfWork, town, employee);
        foreach (var relation in town.Relations)
            await Add(unitOfWork, town, relation);
        await DemoContacts.Add(unitOfWork, town, code => Id(town, code));
        return true;
    }

    private static DemoTown? Town(Municipality municipality) =>
        DemoMunicipalities.Towns.FirstOrDefault(town => town.Municipality.Key == municipality.Key);

    private static IEnumerable<string> Codes(DemoTown town) =>
        town.Employees.Select(employee => employee.Code).Concat(town.Persons.Select(person => person.Code));

    private static Task Add(UnitOfWork unitOfWork, DemoTown town, DemoUnit unit) => unitOfWork.Execute(
        """
        insert into kp_org_unit (id, parent_id, name, kind, is_external, staff, org_number, phone)
        values (@id, @parentId, @name, @kind, @isExternal, @staff, @orgNumber, @phone)
        """,
        new
        {
            id = Unit(town.Municipality, unit.Code),
            parentId = unit.Parent is { } parent ? Unit(town.Municipality, parent) : (Guid?)null,
            name = unit.Name,
            kind = unit.Kind,
            isExternal = unit.External,
            staff = unit.StaffRegistered ? "registered" : null,
            orgNumber = unit.OrgNumber,
            phone = unit.Phone,
        });

    private static Task Add(UnitOfWork unitOfWork, DemoTown town, DemoEmployee employee) => unitOfWork.Execute(
        """
        insert into kp_employment (id, person_id, unit_id, role, title, phone, valid_from, stand_in_person_id)
        values (@id, @personId, @unitId, @role, @title, @phone, @validFrom, @standIn)
        """,
        employee.Roles.Select(role => new
        {
            id = Id(town.Municipality.Key, "employment", employee.Code + role),
            personId = Id(town, employee.Code),
            unitId = Unit(town.Municipality, employee.Unit),
            role,
            title = employee.Title,
            phone = employee.Phone,
            validFrom = employee.From,
            standIn = employee.StandIn is { } standIn ? Id(town, standIn) : (Guid?)null,
        }));

    private static Task Add(UnitOfWork unitOfWork, DemoTown town, DemoRelation relation) => unitOfWork.Execute(
        """
        insert into kp_relation (id, person_id, subject_id, kind, mandate, source, valid_from, valid_to)
        values (@id, @personId, @subjectId, @kind, @mandate, @source, @validFrom, @validTo)
        """,
        new
        {
            id = Id(town.Municipality.Key, "relation", relation.Person + relation.Subject),
            personId = Id(town, relation.Person),
            subjectId = Id(town, relation.Subject),
            kind = relation.Kind.ToString(),
            mandate = relation.Mandate,
            source = relation.Source,
            validFrom = relation.From ?? Born(town.Persons.Single(person => person.Code == relation.Subject))!.Value,
            validTo = relation.To,
        });

    private static NewPerson Person(DemoTown town, DemoEmployee employee) => new()
    {
        Id = Id(town, employee.Code),
        GivenName = employee.GivenName,
        FamilyName = employee.FamilyName,
        Phone = employee.Phone,
        Email = $"{employee.GivenName}.{employee.FamilyName}@{town.Municipality.Key}.example".ToLowerInvariant()
            .Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal).Replace("å", "a", StringComparison.Ordinal),
    };

    private static NewPerson Person(DemoTown town, DemoPerson person, NationalIdVault vault) => new()
    {
        Id = Id(town, person.Code),
        GivenName = person.GivenName,
        FamilyName = person.FamilyName,
        BirthDate = Born(person),
        Phone = person.Phone,
        NationalId = person.NationalId is { } number ? vault.Parse(number) : null,
        AddressProtection = person.Protection,
        IsTemporary = person.NationalId is null,
    };

    private static DateOnly? Born(DemoPerson person) =>
        person.Born is { } born ? DateOnly.ParseExact(born, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static Guid Id(DemoTown town, string code) => Id(town.Municipality.Key, "person", code);

    /// <summary>Made from the name, so that tests, screenshots and bookmarks keep their addresses (UUID version 8, RFC 9562).</summary>
    private static Guid Id(string municipality, string what, string code)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"demo/{municipality}/{what}/{code}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
