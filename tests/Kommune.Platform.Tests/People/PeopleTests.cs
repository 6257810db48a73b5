using Kommune.Contracts;
using Kommune.Platform.People;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests.People;

internal sealed class PeopleTests : WorldTests
{
    [Test, Property("Rule", "R1")]
    public async Task A_person_is_found_by_number_without_the_number_being_stored()
    {
        Person registered = null!;
        await World.Write(async desk => registered = await desk.People.Register(" Lyttende ", "Bekk", new(2021, 5, 14), "148521 94864"));
        var found = await World.Read(desk => desk.People.FindByNationalId("14852194864"));
        Assert.That(found, Is.EqualTo(registered));
        Assert.That(found!.Name, Is.EqualTo("Lyttende Bekk"));
        Assert.That(await World.Read(desk => desk.People.FindByNationalId("03829039841")), Is.Null);
        Assert.That(() => World.Read(desk => desk.People.FindByNationalId("1")), Throws.InstanceOf<RuleViolationException>());
    }

    [Test, Property("Rule", "R3")]
    public async Task A_person_without_a_number_gets_a_temporary_id()
    {
        Person registered = null!;
        await World.Write(async desk => registered = await desk.People.Register("Ufødt barn", "Regnboge", null, null));
        Assert.That(await World.Read(desk => desk.UnitOfWork.Find<bool>("select is_temporary from kp_person where id = @Id", new { registered.Id })), Is.True);
        Assert.That((await World.Read(desk => desk.People.Get([registered.Id])))[registered.Id], Is.EqualTo(registered));
    }

    [Test]
    public async Task The_same_number_is_registered_once()
    {
        await World.Write(desk => desk.People.Register("Lyttende", "Bekk", null, "14852194864"));
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => World.Write(desk => desk.People.Register("En", "Annen", null, "14852194864")));
        Assert.That(refusal!.Problems.Single().Code, Is.EqualTo("problem.person-already-known"));
    }

    [Test]
    public async Task Every_problem_with_a_new_person_is_told_at_once()
    {
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => World.Write(desk => desk.People.Register(" ", "", World.Clock.Today.AddDays(1), null)));
        Assert.That(refusal!.Problems.Select(problem => problem.Field), Is.EqualTo(["GivenName", "FamilyName", "BirthDate"]));
    }

    [Test]
    public async Task Many_are_fetched_at_once_and_unknown_ones_are_absent()
    {
        var known = await World.Person();
        var many = Enumerable.Range(0, 1200).Select(_ => Guid.NewGuid()).Append(known).Append(known).ToList();
        var (found, statements) = await World.Read(async desk => (await desk.People.Get(many), desk.Counting.Statements));
        Assert.That(found.Keys, Is.EqualTo([known]));
        Assert.That(statements, Is.EqualTo(3));
        Assert.That(await World.Read(desk => desk.People.Get([])), Is.Empty);
    }

    [Test, Property("Rule", "R98")]
    public async Task Names_with_Northern_Sami_letters_come_back_as_they_were_written()
    {
        Person registered = null!;
        await World.Write(async desk => registered = await desk.People.Register("Áŋgár", "Čearro", null, null));
        Assert.That((await World.Read(desk => desk.People.Get([registered.Id])))[registered.Id].Name, Is.EqualTo("Áŋgár Čearro"));
    }

    [Test]
    public async Task Employees_are_those_employed_today_in_Norwegian_order()
    {
        var unit = await World.Unit(UnitKinds.CoordinatingUnit);
        var now = await World.Employee(unit, Roles.Coordinator);
        await World.Employ(await World.Person(), unit, from: "2027-01-01");
        await World.Employ(await World.Person(), unit, to: "2026-11-20");
        Assert.That((await World.Read(desk => desk.Organisation.Employees())).Select(employee => employee.PersonId), Is.EqualTo([now]));
        Assert.That(await World.Read(desk => desk.Organisation.Employees(Roles.Operator)), Is.Empty);
        Assert.That(await World.Read(desk => desk.Organisation.Employees(Roles.Coordinator, Guid.NewGuid())), Is.Empty);
        Assert.That((await World.Read(desk => desk.Organisation.EmployeesById([now, Guid.NewGuid()]))).Keys, Is.EqualTo([now]));
        Assert.That((await World.Read(desk => desk.Organisation.CoordinatingUnit())).Id, Is.EqualTo(unit));
    }
}
