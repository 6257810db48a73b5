using Kommune.Contracts;
using Kommune.Platform.People;
using System.Data.Common;

namespace Kommune.Platform.Tests.Access;

internal sealed class ResourcesTests : WorldTests
{
    private Guid _subject, _unit, _first, _second, _plan;

    [SetUp]
    public async Task CreateCase()
    {
        _subject = await World.Person();
        _unit = await World.Unit(UnitKinds.CoordinatingUnit);
        _second = await World.Employee(_unit);
        _first = await World.Person();
        await World.Employ(_first, _unit, Roles.Coordinator, standIn: _second);
        _plan = await World.Case(_subject, _unit, _first);
    }

    [Test, Property("Rule", "R50")]
    public async Task Two_cannot_be_responsible_at_once()
    {
        var failure = await Assert.CatchAsync<DbException>(() => World.Write(desk => desk.UnitOfWork.Execute(
            "insert into kp_responsibility (id, resource_id, person_id, role, started_at) values (@id, @plan, @person, @role, @now)",
            new { id = Guid.CreateVersion7(), plan = _plan, person = _second, role = "coordinator", now = World.Clock.Now })));
        Assert.That(World.Database.Dialect.IsUniqueViolation(failure!), Is.True);
        await World.Write(desk => desk.Resources.ChangeResponsible(_plan, _second, "coordinator"));
        Assert.That((await Contact()).PersonId, Is.EqualTo(_second));
    }

    [Test, Property("Rule", "R50")]
    public async Task Responsibility_moves_in_one_step_and_the_earlier_holder_is_out()
    {
        var elsewhere = await World.Unit();
        var third = await World.Employee(elsewhere);
        await World.Write(desk => desk.Resources.ChangeResponsible(_plan, third, "child-coordinator", elsewhere));

        var contact = await Contact();
        Assert.That((contact.PersonId, contact.Role, contact.Unit.Id), Is.EqualTo((third, "child-coordinator", elsewhere)));
        Assert.That((await World.Decide(await World.Worker(third), _plan, Plan.Health, Right.Write)).IsAllowed, Is.True);
        Assert.That((await World.Decide(await World.Worker(_first), _plan, Plan.Title)).IsAllowed, Is.False);
        Assert.That(
            await World.Read(desk => desk.UnitOfWork.Find<int>("select count(*) from kp_responsibility where ended_at is null")), Is.EqualTo(1));
    }

    [Test, Property("Rule", "R50")]
    public void Somebody_who_does_not_work_here_cannot_be_responsible()
    {
        Assert.That(() => World.Write(desk => desk.Resources.ChangeResponsible(_plan, _subject, "coordinator")), Throws.InstanceOf<RuleViolationException>());
        Assert.That(async () => (await Contact()).PersonId, Is.EqualTo(_first), "the earlier holder stays");
    }

    [Test, Property("Rule", "R53")]
    public async Task The_contact_card_always_has_somebody_to_ring()
    {
        var contact = await Contact();
        Assert.That((contact.Name, contact.Phone, contact.StandInName, contact.StandInPhone), Is.EqualTo(("Rolig Elv", "68050101", "Rolig Elv", "68050101")));

        await World.Write(desk => desk.Resources.ChangeResponsible(_plan, _second, "coordinator"));
        contact = await Contact();
        Assert.That((contact.StandInName, contact.StandInPhone), Is.EqualTo((contact.Unit.Name, contact.Unit.Phone)), "nobody is named: the unit answers");
    }

    [Test]
    public async Task Closing_ends_the_grants_and_reopening_does_not_bring_them_back()
    {
        var school = await World.Unit();
        var teacher = await World.Worker(await World.Employee(school));
        await World.GrantByLaw(_plan, Plan.Goals, unitId: school);
        Assert.That((await World.Decide(teacher, _plan, Plan.Goals)).IsAllowed, Is.True);

        await World.Write(desk => desk.Resources.Close(_plan));
        Assert.That((await World.Decide(teacher, _plan, Plan.Goals)).IsAllowed, Is.False);
        Assert.That((await World.Read(desk => desk.Resources.About(_subject))).Single().ClosedAt, Is.EqualTo(World.Clock.Now));
        Assert.That(await World.Read(desk => desk.Resources.HeldBy(_first)), Is.Empty);

        await World.Write(desk => desk.Resources.Reopen(_plan));
        Assert.That((await World.Decide(teacher, _plan, Plan.Goals)).IsAllowed, Is.False);
        Assert.That((await World.Read(desk => desk.Resources.HeldBy(_first))).Single().Id, Is.EqualTo(_plan));
    }

    [Test]
    public void A_kind_nobody_declared_cannot_be_registered()
    {
        var resource = new Resource { Id = Guid.CreateVersion7(), Kind = "unheard-of", SubjectId = _subject, LeadUnitId = _unit };
        Assert.That(() => World.Write(desk => desk.Resources.Register(resource, _first, "coordinator")), Throws.InvalidOperationException);
    }

    private async Task<ResponsibleContact> Contact() => (await World.Read(desk => desk.Resources.Responsible([_plan, Guid.CreateVersion7()])))[_plan];
}
