using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.Platform.Demo;
using Kommune.Platform.People;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests.Demo;

internal sealed class DemoDataTests
{
    private static IReadOnlyList<DemoTown> Towns => DemoMunicipalities.Towns;

    [TestCase("fjellhavn", 19, 20, 21, 24, 16), TestCase("straumvag", 15, 11, 12, 14, 8)]
    public async Task Everyone_is_there_once_however_often_it_is_loaded(string key, int units, int employees, int employments, int persons, int relations)
    {
        await using var world = await Loaded(key);
        Assert.That(await Load(world), Is.False);
        var counts = await world.Read(desk => desk.UnitOfWork.Query<int>(
            """
            select count(*) from kp_org_unit union all select count(*) from kp_employment
            union all select count(*) from kp_person union all select count(*) from kp_relation
            """));
        Assert.That(counts, Is.EqualTo([units, employments, employees + persons, relations]));
    }

    [Test]
    public async Task A_municipality_with_people_of_its_own_is_left_alone()
    {
        await using var world = await World.Create(Towns[0].Municipality);
        await world.Person();
        Assert.That(await Load(world), Is.False);
        await using var unknown = await World.Create(new Municipality { Key = "other", Name = "Other", Number = "9953", Language = "nb" });
        Assert.That(await Load(unknown), Is.False);
    }

    [Test, Property("Rule", "R2")]
    public async Task Every_number_is_synthetic_and_finds_its_person()
    {
        foreach (var town in Towns)
        {
            await using var world = await Loaded(town.Municipality.Key);
            foreach (var person in town.Persons.Where(person => person.NationalId is not null))
            {
                Assert.That(NationalId.TryParse(person.NationalId, allowSynthetic: false), Is.Null, person.Code);
                var found = await world.Read(desk => desk.People.FindByNationalId(person.NationalId!));
                Assert.That((found!.Id, found.Name), Is.EqualTo((DemoData.Cast(town.Municipality)[person.Code], $"{person.GivenName} {person.FamilyName}")), person.Code);
                Assert.That(found.BirthDate!.Value.ToString("ddMMyy", null), Is.EqualTo(BirthDigits(person.NationalId!)), person.Code);
            }
        }
    }

    [Test, Property("Rule", "R1")]
    [OnlyOnSqlite("Reads the files of the municipality, the database among them.")]
    public async Task After_people_have_been_used_no_number_is_in_any_file()
    {
        await using var world = await Loaded("fjellhavn");
        var numbers = Towns[0].Persons.Select(person => person.NationalId).OfType<string>().ToList();
        await world.Write(desk => desk.People.Register("Ny", "Innbygger", null, "18831592199"));
        var coordinator = DemoData.Cast(world.Municipality)["A02"];
        var child = (await world.Read(desk => desk.People.FindByNationalId("30881885820")))!;
        var plan = await world.Case(child.Id, DemoData.Unit(world.Municipality, "KE"), coordinator);
        await world.Read(await world.Worker(coordinator), desk => desk.Access.Read(plan, Plan.Goals));

        var files = Directory.GetFiles(world.Folder, "*", SearchOption.AllDirectories);
        Assert.That(files.Select(Path.GetFileName), Does.Contain("fjellhavn.db").And.Some.Contain("national-id.key"));
        foreach (var file in files)
        {
            Assert.That(file, Does.Not.Match(@"(?<!\d)\d{11}(?!\d)"));
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            foreach (var number in numbers.Append("18831592199"))
                Assert.That(text, Does.Not.Contain(number), file);
            // Ids are hexadecimal and may hold eleven digits by chance; a number that stands alone may not.
            Assert.That(Regex.Matches(text, @"(?<![0-9A-Za-z\-+/=])\d{11}(?![0-9A-Za-z\-+/=])")
                .Where(match => NationalId.TryParse(match.Value, allowSynthetic: true) is not null), Is.Empty, file);
        }
    }

    [Test]
    public void The_municipalities_differ_in_every_local_rule()
    {
        var (fjellhavn, straumvag) = (DemoMunicipalities.All[0], DemoMunicipalities.All[1]);
        Assert.That((fjellhavn.Language, straumvag.Language), Is.EqualTo(("nb", "nn")));
        Assert.That((fjellhavn.Hosts.Single(), straumvag.Hosts.Single()), Is.EqualTo(("fjellhavn.localhost", "straumvag.localhost")));
        Assert.That((fjellhavn.Settings.YouthConsentAge, straumvag.Settings.YouthConsentAge), Is.EqualTo((16, 15)));
        Assert.That((fjellhavn.Settings.BothGuardians, straumvag.Settings.BothGuardians), Is.EqualTo((BothGuardians.Required, BothGuardians.OneSufficesOtherInformed)));
        Assert.That((fjellhavn.Settings.ConsentEndsWithSchoolYear, straumvag.Settings.ConsentEndsWithSchoolYear), Is.EqualTo((false, true)));
    }

    [Test]
    public void Phones_are_from_the_range_kept_for_film_and_nobody_shares_one()
    {
        foreach (var town in Towns)
        {
            var phones = town.Units.Select(unit => unit.Phone).Concat(town.Employees.Select(employee => employee.Phone))
                .Concat(town.Persons.Select(person => person.Phone).OfType<string>()).Append(town.Municipality.ServiceDeskPhone!).ToList();
            Assert.That(phones, Has.All.Match("^6805[0-9]{4}$"));
            Assert.That(phones, Is.Unique);
        }
    }

    [Test]
    public void Organisation_numbers_are_from_the_test_series_with_a_right_check_digit()
    {
        int[] weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
        foreach (var number in Towns.SelectMany(town => town.Units).Select(unit => unit.OrgNumber).OfType<string>())
        {
            Assert.That(number, Does.Match("^[23][0-9]{8}$"));
            Assert.That(number.Zip(weights).Sum(pair => (pair.First - '0') * pair.Second) % 11, Is.Zero, number);
        }
    }

    [Test]
    public async Task The_stories_relations_hold()
    {
        await using var world = await Loaded("fjellhavn");
        var cast = DemoData.Cast(world.Municipality);
        Assert.That(await ActingFor(world, "F01"), Is.EquivalentTo(["F02", "F03"]));
        Assert.That(await ActingFor(world, "F15"), Is.EqualTo(["F16"]), "the father with a contact ban does not act");
        Assert.That((await world.Citizen(cast["F17"])).ActsFor, Is.Empty);
        Assert.That(await ActingFor(world, "F18"), Is.Empty, "a nearest relative does not act by being one");
        Assert.That(await ActingFor(world, "F11"), Is.Empty);
        Assert.That(await ActingFor(world, "F13"), Is.EqualTo(["F14"]));
        Assert.That(await ActingFor(world, "F23"), Is.EqualTo(["F24"]));

        await using var other = await Loaded("straumvag");
        var verge = (await other.Read(desk => desk.People.ActingFor(DemoData.Cast(other.Municipality)["S07"]))).Single();
        Assert.That((verge.Kind, verge.Mandate), Is.EqualTo((RelationKind.LegalGuardian, "economy")));
        Assert.That(await ActingFor(other, "X01"), Is.EqualTo(["S04"]));
    }

    [Test]
    public async Task Employees_have_the_roles_of_their_work_and_the_one_who_starts_later_is_not_there_yet()
    {
        await using var world = await Loaded("fjellhavn");
        var cast = DemoData.Cast(world.Municipality);
        var leader = await world.Worker(cast["A01"]);
        Assert.That(leader.Employments.Select(employment => employment.Role), Is.EquivalentTo([Roles.CoordinatingUnit, Roles.UnitManager]));
        Assert.That((await world.Worker(cast["A17"])).Has(Roles.Operator), Is.True);
        Assert.That((await world.Worker(cast["A18"])).Employments, Is.Empty);
        Assert.That((await world.Read(desk => desk.Organisation.CoordinatingUnit())).Name, Is.EqualTo("Koordinerende enhet (Tildelingskontoret)"));

        var plan = await world.Case(cast["F07"], DemoData.Unit(world.Municipality, "KE"), cast["A02"]);
        var contact = (await world.Read(desk => desk.Resources.Responsible([plan])))[plan];
        Assert.That((contact.Name, contact.Phone, contact.StandInName, contact.StandInPhone), Is.EqualTo(("Våken Lanterne", "68050102", "Ryddig Kalender", "68050101")));
    }

    private static async Task<World> Loaded(string key)
    {
        var world = await World.Create(DemoMunicipalities.All.Single(municipality => municipality.Key == key));
        Assert.That(await Load(world), Is.True);
        return world;
    }

    private static Task<bool> Load(World world) => world.Write(
        Actor.Anonymous, desk => DemoData.Load(desk.UnitOfWork, world.Municipality, world.Vault, world.Clock));

    private static async Task<IEnumerable<string>> ActingFor(World world, string code)
    {
        var cast = DemoData.Cast(world.Municipality);
        var codes = cast.ToDictionary(pair => pair.Value, pair => pair.Key);
        return (await world.Read(desk => desk.People.ActingFor(cast[code]))).Select(relation => codes[relation.PersonId]);
    }

    /// <summary>Day, month and year in the number, the month without what makes it synthetic.</summary>
    private static string BirthDigits(string number) => $"{number[..2]}{(char)(number[2] - 8)}{number[3..6]}";
}
