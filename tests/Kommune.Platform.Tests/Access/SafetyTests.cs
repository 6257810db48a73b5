using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.Access;

/// <summary>What closes doors for somebody's safety, from the tables to the answer.</summary>
internal sealed class SafetyTests : WorldTests
{
    private Guid _child, _mother, _father, _lead, _school, _coordinator, _teacher, _plan;

    [SetUp]
    public async Task CreateCase()
    {
        _child = await World.Person("2014-03-03");
        (_mother, _father) = (await World.Person(), await World.Person());
        await World.Relate(_mother, _child);
        await World.Relate(_father, _child);
        _lead = await World.Unit(UnitKinds.CoordinatingUnit);
        _school = await World.Unit();
        _coordinator = await World.Employee(_lead, Roles.Coordinator);
        _teacher = await World.Employee(_school);
        _plan = await World.Case(_child, _lead, _coordinator);
    }

    [Test, Property("Rule", "R70")]
    public async Task A_protected_case_is_in_no_list_and_opens_only_for_those_who_are_named()
    {
        await World.Protect(_child);
        await World.Name(_child, _mother);
        var (mother, father, coordinator) = (await World.Citizen(_mother), await World.Citizen(_father), await World.Worker(_coordinator));
        Assert.That((await World.Decide(mother, _plan, Plan.Goals)).IsAllowed, Is.True);
        foreach (var other in new[] { father, coordinator })
        {
            Assert.That((await World.Decide(other, _plan, Plan.Title)).Reason, Is.EqualTo(DenyReason.NoRelation));
            Assert.That(await World.Read(other, desk => desk.Access.Visible(Plan.Id)), Is.Empty);
        }
        await World.Name(_child, _coordinator);
        Assert.That(await World.Read(coordinator, desk => desk.Access.Visible(Plan.Id)), Is.EqualTo([_plan]));
        Assert.That((await World.Decide(await World.Citizen(_child), _plan, Plan.Goals)).IsAllowed, Is.True);
    }

    [Test, Property("Rule", "R70")]
    public async Task The_registers_strict_protection_closes_without_anybody_deciding()
    {
        await World.Write(desk => desk.UnitOfWork.Execute(
            "update kp_person set address_protection = 'StrictlyConfidential' where id = @_child", new { _child }));
        Assert.That((await World.Decide(await World.Worker(_coordinator), _plan, Plan.Title)).Reason, Is.EqualTo(DenyReason.NoRelation));
    }

    [Test, Property("Rule", "R69")]
    public async Task Private_persons_are_not_told_places_in_a_protected_case()
    {
        Assert.That((await Of(_mother)).ShowsPlaces, Is.True);
        await World.Protect(_child);
        await World.Name(_child, _mother);
        await World.Name(_child, _coordinator);
        Assert.That((await Of(_mother)).ShowsPlaces, Is.False);
        var coordinator = await World.Worker(_coordinator);
        Assert.That((await World.Read(coordinator, desk => desk.Access.Of(_plan))).ShowsPlaces, Is.True);

        async Task<ResourceAccess> Of(Guid person)
        {
            var citizen = await World.Citizen(person);
            return await World.Read(citizen, desk => desk.Access.Of(_plan));
        }
    }

    [Test, Property("Rule", "R71")]
    public async Task The_one_who_must_stay_away_does_not_meet_the_other_in_any_part_she_takes()
    {
        await World.KeepAway(_father, _mother);
        var father = await World.Citizen(_father);
        Assert.That((await World.Decide(father, _plan)).Reason, Is.EqualTo(DenyReason.NoRelation), "she acts for the child");
        Assert.That((await World.Decide(await World.Citizen(_mother), _plan)).IsAllowed, Is.True);

        var other = await World.Person("2012-01-01");
        await World.Relate(_father, other);
        var log = await World.Case(other, _school, _teacher, Plan.Log.Id);
        father = await World.Citizen(_father);
        Assert.That((await World.Decide(father, log)).IsAllowed, Is.True, "she has no part in it");
        await World.GrantByLaw(log, Plan.Goals, personId: _mother);
        Assert.That((await World.Decide(father, log)).IsAllowed, Is.False, "she is invited");
        await World.KeepAway(_teacher, _child);
        Assert.That((await World.Decide(await World.Worker(_teacher), log)).IsAllowed, Is.True);
        await World.GrantByLaw(_plan, Plan.Goals, unitId: _school);
        Assert.That((await World.Decide(await World.Worker(_teacher), _plan)).IsAllowed, Is.False, "it is about him");
    }

    [Test, Property("Rule", "R58")]
    public async Task What_is_hidden_from_guardians_is_hidden_also_from_one_who_becomes_it_later()
    {
        await World.HideFromGuardians(_plan, _father, Plan.Health);
        Assert.That((await World.Decide(await World.Citizen(_mother), _plan, Plan.Health)).IsAllowed, Is.False);
        var stepmother = await World.Person();
        await World.Relate(stepmother, _child);
        var access = await World.Decide(await World.Citizen(stepmother), _plan, Plan.Health);
        Assert.That(access.Reason, Is.EqualTo(DenyReason.Hidden));
        Assert.That((await World.Decide(await World.Citizen(_child), _plan, Plan.Health)).IsAllowed, Is.True);
        Assert.That((await World.Decide(await World.Worker(_coordinator), _plan, Plan.Health)).IsAllowed, Is.True);
    }

    [Test, Property("Rule", "R40")]
    public async Task An_emergency_opens_the_minimum_and_nothing_after_an_hour()
    {
        var teacher = await World.Worker(_teacher);
        await World.OpenInEmergency(_teacher, _school, _child);
        Assert.That((await World.Decide(teacher, _plan, Plan.Title)).Basis, Is.EqualTo(AccessBasis.Emergency));
        Assert.That((await World.Decide(teacher, _plan, Plan.Goals)).IsAllowed, Is.False);
        World.Clock.Now = World.Clock.Now.AddMinutes(61);
        Assert.That((await World.Decide(teacher, _plan, Plan.Title)).Reason, Is.EqualTo(DenyReason.NoRelation));
    }

    [Test, Property("Rule", "R29")]
    public async Task A_missing_case_takes_as_many_queries_as_a_hidden_one()
    {
        await World.Protect(_child);
        var coordinator = await World.Worker(_coordinator);
        Assert.That(await Statements(_plan), Is.EqualTo(await Statements(Guid.CreateVersion7())));

        Task<int> Statements(Guid id) => World.Read(coordinator, async desk =>
        {
            await desk.Access.Of(id);
            return desk.Counting.Statements;
        });
    }
}
