using Kommune.Contracts;
using Kommune.Platform.People;
using Kommune.Platform.Safety;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests.Safety;

/// <summary>What a decision about somebody's safety leaves for people to put in order, beside what the policy closes at once (R50, R70, R71).</summary>
internal sealed class SafetyTasksTests
{
    private World _world = null!;
    private Guid _school, _child, _mother, _father, _teacher, _leader, _coordinating, _case;

    [SetUp]
    public async Task People()
    {
        _world = await World.Create();
        _school = await _world.Unit();
        _coordinating = await _world.Unit(UnitKinds.CoordinatingUnit);
        _teacher = await _world.Employee(_school);
        _leader = await _world.Employee(_school, Roles.UnitManager);
        await _world.Employee(_coordinating, Roles.CoordinatingUnit);
        _child = await _world.Person("2015-01-01");
        (_mother, _father) = (await _world.Person(), await _world.Person());
        await _world.Relate(_mother, _child);
        await _world.Relate(_father, _child);
        _case = await _world.Case(_child, _school, _teacher);
    }

    [TearDown]
    public ValueTask Stop() => _world.DisposeAsync();

    [Test, Property("Rule", "R71")]
    public async Task Parents_who_must_not_meet_are_a_task_for_the_one_who_answers_and_the_door_is_shut_at_once()
    {
        await _world.KeepAway(_father, _mother);
        Assert.That(await Day(), Is.EqualTo(new[] { ("keep-apart", (Guid?)_teacher, (string?)null) }));
        Assert.That((await _world.Decide(await _world.Citizen(_father), _case)).IsAllowed, Is.False);
        Assert.That((await _world.Decide(await _world.Citizen(_mother), _case)).IsAllowed, Is.True);
    }

    [Test, Property("Rule", "R71")]
    public async Task A_task_that_is_done_does_not_come_back_the_day_after()
    {
        await _world.KeepAway(_father, _mother);
        await Day();
        await _world.Write(desk => desk.UnitOfWork.Execute("update kp_task set closed_at = opened_at where kind = 'keep-apart'"));
        _world.Clock.Now = _world.Clock.Now.AddDays(1);
        Assert.That(await Day(), Is.Empty);
    }

    [Test, Property("Rule", "R71")]
    public async Task Two_who_share_no_case_are_nobodys_task()
    {
        await _world.KeepAway(_father, await _world.Person());
        Assert.That(await Day(), Is.Empty);
    }

    [Test, Property("Rule", "R71")]
    public async Task Where_the_responsible_is_one_of_the_two_the_leader_finds_another_and_the_task_ends_with_the_move()
    {
        foreach (var (away, other) in new[] { (_teacher, _mother), (_mother, _teacher), (_teacher, _child) })
        {
            await _world.KeepAway(away, other);
            Assert.That(await Day(), Is.EqualTo(new[] { ("other-responsible", (Guid?)_leader, (string?)null) }));
            await _world.Write(desk => desk.Resources.ChangeResponsible(_case, _leader, "coordinator"));
            Assert.That(await Tasks(), Is.Empty);
            await _world.Write(desk => desk.UnitOfWork.Execute("delete from kp_contact_ban"));
            await _world.Write(desk => desk.Resources.ChangeResponsible(_case, _teacher, "coordinator"));
        }
    }

    [Test, Property("Rule", "R71")]
    public async Task Where_the_leader_may_not_know_of_the_case_the_coordinating_unit_is_asked()
    {
        await _world.KeepAway(_teacher, _mother);
        await _world.KeepAway(_leader, _mother);
        await _world.Write(desk => desk.UnitOfWork.Execute("update kp_employment set role = @role where role = @now", new { role = Roles.Professional, now = Roles.CoordinatingUnit }));
        Assert.That(await Day(), Is.EqualTo(new[] { ("other-responsible", (Guid?)null, (string?)Roles.CoordinatingUnit) }));
    }

    [Test, Property("Rule", "R71")]
    public async Task A_ban_that_begins_later_is_a_task_on_its_day_and_one_that_is_over_is_none()
    {
        await _world.KeepAway(_father, _mother);
        var begins = _world.Clock.Now.AddDays(3);
        await _world.Write(desk => desk.UnitOfWork.Execute("update kp_contact_ban set starts_at = @begins", new { begins }));
        Assert.That(await Day(), Is.Empty);
        _world.Clock.Now = begins;
        Assert.That(await Day(), Has.Count.EqualTo(1));
        var ban = await _world.Read(desk => desk.UnitOfWork.Find<Guid>("select id from kp_contact_ban"));
        await _world.Write(desk => desk.SafetyTasks.End(ban));
        Assert.That(await Tasks(), Is.Empty);
    }

    [Test, Property("Rule", "R70"), Property("Rule", "R50")]
    public async Task A_protected_case_that_moves_to_somebody_who_is_not_named_is_a_task_that_names_nobody()
    {
        await _world.Protect(_child);
        await _world.Name(_child, _teacher);
        Assert.That(await Day(), Is.Empty);
        await _world.Write(desk => desk.Resources.ChangeResponsible(_case, _leader, "acting-holder"));
        Assert.That((await _world.Decide(await _world.Worker(_leader), _case)).IsAllowed, Is.False, "closed at once");
        var row = await _world.Read(desk => desk.UnitOfWork.Find<string>(
            "select kind from kp_task where kind = @kind and unit_id = @unit and subject_id is null and resource_id is null and closed_at is null",
            new { kind = SafetyTasks.NameResponsible, unit = _coordinating }));
        Assert.That(row, Is.Not.Null);
        await _world.Name(_child, _leader);
        await Day();
        Assert.That((await Tasks()).Select(task => task.Kind), Has.None.EqualTo(SafetyTasks.NameResponsible));
    }

    [Test, Property("Rule", "R70")]
    public async Task An_address_that_the_register_closes_is_looked_at_the_same_day()
    {
        await _world.Write(desk => desk.UnitOfWork.Execute("update kp_person set address_protection = 'StrictlyConfidential' where id = @child", new { child = _child }));
        Assert.That((await Day()).Select(task => task.Kind), Is.EqualTo(new[] { SafetyTasks.NameResponsible }));
    }

    private async Task<IReadOnlyList<(string Kind, Guid? Owner, string? Role)>> Day()
    {
        await _world.Write(desk => desk.SafetyTasks.Run(_world.Clock.Today));
        return await Tasks();
    }

    private async Task<IReadOnlyList<(string Kind, Guid? Owner, string? Role)>> Tasks() =>
        [.. (await _world.Read(desk => desk.UnitOfWork.Query<TaskLine>("select kind, owner_id, role from kp_task where closed_at is null order by kind"))).Select(row => (row.Kind, row.OwnerId, row.Role))];

    private sealed record TaskLine
    {
        public string Kind { get; init; } = "";

        public Guid? OwnerId { get; init; }

        public string? Role { get; init; }
    }
}
