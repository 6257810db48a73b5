using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.Access;

internal sealed class AccessTests : WorldTests
{
    private Guid _subject, _lead, _school, _coordinator, _teacher, _plan;

    [SetUp]
    public async Task CreateCase()
    {
        _subject = await World.Person();
        _lead = await World.Unit(UnitKinds.CoordinatingUnit);
        _school = await World.Unit();
        _coordinator = await World.Employee(_lead, Roles.Coordinator);
        _teacher = await World.Employee(_school);
        _plan = await World.Case(_subject, _lead, _coordinator);
    }

    [Test]
    public async Task The_coordinator_may_write_and_the_person_may_govern()
    {
        Assert.That(await World.Decide(await World.Worker(_coordinator), _plan, Plan.Goals, Right.Write), Is.EqualTo(AccessDecision.Allow(AccessBasis.Responsible)));
        Assert.That(await World.Decide(await World.Citizen(_subject), _plan, Plan.Goals, Right.Govern), Is.EqualTo(AccessDecision.Allow(AccessBasis.Self)));
    }

    [Test, Property("Rule", "R44")]
    public async Task A_reading_is_in_the_log_before_it_returns_with_the_sections_that_were_opened()
    {
        await World.GrantByLaw(_plan, Plan.Goals, unitId: _school);
        var access = await World.Read(await World.Worker(_teacher), desk => desk.Access.Read(_plan, Plan.Goals, Plan.Health));

        Assert.That(access.May(Plan.Goals), Is.True);
        Assert.That(access.May(Plan.Health), Is.False);
        var line = (await World.Log()).Single();
        Assert.That(
            (line.ActorId, line.UnitId, line.Role, line.SubjectId, line.ResourceId, line.ResourceKind, line.Sections, line.Action, line.Basis, line.Refused),
            Is.EqualTo(((Guid?)_teacher, (Guid?)_school, Roles.Professional, (Guid?)_subject, (Guid?)_plan, Plan.Id, Plan.Goals, "read", "Law", "None")));
    }

    [Test, Property("Rule", "R44")]
    public async Task Each_basis_gets_its_own_row()
    {
        await World.GrantByLaw(_plan, Plan.Health, unitId: _lead);
        var nurse = await World.Employee(_lead);
        await World.Read(await World.Worker(nurse), desk => desk.Access.Read(_plan, Plan.Goals, Plan.Health));
        Assert.That((await World.Log()).Select(line => (line.Sections, line.Basis)), Is.EquivalentTo([(Plan.Goals, "LeadService"), (Plan.Health, "Law")]));
    }

    [Test, Property("Rule", "R44")]
    public async Task A_refused_change_is_logged_although_the_work_is_rolled_back()
    {
        var teacher = await World.Worker(_teacher);
        Assert.That(
            () => World.Write(teacher, desk => desk.Access.Demand(_plan, Plan.Goals, Right.Write, "goal-added")),
            Throws.InstanceOf<AccessDeniedException>());
        var line = (await World.Log()).Single();
        Assert.That((line.Action, line.Refused, line.SubjectId), Is.EqualTo(("goal-added", "NoRelation", (Guid?)_subject)));
    }

    [Test, Property("Rule", "R44")]
    public async Task A_change_is_logged_with_the_change_and_not_without_it()
    {
        var coordinator = await World.Worker(_coordinator);
        await World.Write(coordinator, desk => desk.Access.Demand(_plan, Plan.Goals, Right.Write, "goal-added"));
        Assert.That(
            () => World.Write(coordinator, async desk =>
            {
                await desk.Access.Read(_plan, Plan.Goals);
                await desk.Access.Demand(_plan, Plan.Goals, Right.Write, "goal-changed");
                throw new RuleViolationException("problem.some");
            }),
            Throws.InstanceOf<RuleViolationException>());
        Assert.That((await World.Log()).Select(line => line.Action), Is.EqualTo(["goal-added", "read"]), "what was read was read");
    }

    [Test, Property("Rule", "R29")]
    public async Task A_hidden_case_answers_exactly_as_a_missing_one()
    {
        await World.Hide(_plan, _coordinator);
        var coordinator = await World.Worker(_coordinator);
        var missing = Guid.CreateVersion7();

        foreach (var id in (Guid[])[_plan, missing])
        {
            var access = await World.Read(coordinator, desk => desk.Access.Of(id));
            Assert.That(access.Resource, Is.EqualTo(new Resource { Id = id, Kind = "", SubjectId = Guid.Empty, LeadUnitId = Guid.Empty }));
            Assert.That(access.Decide(Plan.Title, Right.Read), Is.EqualTo(AccessDecision.Deny(DenyReason.NoRelation)));
            foreach (var attempt in (Func<Desk, Task<ResourceAccess>>[])
                [desk => desk.Access.Read(id, Plan.Title), desk => desk.Access.Demand(id, Plan.Title, Right.Write, "goal-added")])
            {
                var refusal = await Assert.ThrowsAsync<AccessDeniedException>(() => World.Write(coordinator, attempt));
                Assert.That((refusal!.Reason, refusal.LooksMissing), Is.EqualTo((DenyReason.NoRelation, true)));
            }
        }
        Assert.That(await World.Read(coordinator, desk => desk.Access.Visible(Plan.Id)), Is.Empty);
        Assert.That((await World.Log()).Select(line => line.Refused), Is.EqualTo(["Hidden", "Hidden", "NoRelation", "NoRelation"]), "the log knows the difference");
    }

    [Test, Property("Rule", "R58")]
    public async Task A_hidden_section_is_closed_and_the_rest_is_open()
    {
        await World.Hide(_plan, _coordinator, Plan.Health);
        var access = await World.Read(await World.Worker(_coordinator), desk => desk.Access.Of(_plan));
        Assert.That((access.May(Plan.Goals), access.May(Plan.Health)), Is.EqualTo((true, false)));
    }

    [Test, Property("Rule", "R31")]
    public async Task A_refused_service_or_employee_is_out_at_once()
    {
        await World.GrantByLaw(_plan, Plan.Goals, unitId: _school);
        var teacher = await World.Worker(_teacher);
        Assert.That((await World.Decide(teacher, _plan, Plan.Goals)).IsAllowed, Is.True);
        await World.Block(_subject, unitId: _school);
        Assert.That((await World.Decide(teacher, _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.Blocked));
        await World.Block(_subject, personId: _coordinator);
        Assert.That((await World.Decide(await World.Worker(_coordinator), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.Blocked));
    }

    [Test, Property("Rule", "R6")]
    public async Task Access_ends_with_the_last_day_of_employment()
    {
        var nurse = await World.Person();
        await World.Employ(nurse, _lead, to: "2026-11-21");
        Assert.That((await World.Decide(await World.Worker(nurse), _plan, Plan.Goals)).IsAllowed, Is.True);
        World.Clock.Now = World.Clock.Now.AddDays(1);
        Assert.That((await World.Decide(await World.Worker(nurse), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.NoRelation));
    }

    [Test, Property("Rule", "R60")]
    public async Task A_guardian_is_out_on_the_18th_birthday()
    {
        var child = await World.Person("2008-12-10");
        var mother = await World.Person();
        await World.Relate(mother, child);
        var plan = await World.Case(child, _lead, _coordinator);
        var before = await World.Citizen(mother);
        Assert.That((await World.Decide(before, plan, Plan.Goals, Right.Govern)).Basis, Is.EqualTo(AccessBasis.ParentalResponsibility));

        World.Clock.Now = new DateTimeOffset(2026, 12, 9, 23, 0, 0, TimeSpan.Zero);
        Assert.That((await World.Decide(before, plan, Plan.Title)).Reason, Is.EqualTo(DenyReason.NoRelation), "also for one who was loaded before midnight");
        World.Clock.Now = World.Clock.Now.AddHours(12);
        Assert.That((await World.Citizen(mother)).ActsFor, Is.Empty);
        Assert.That(await World.Read(desk => desk.People.ActingFor(child)), Is.Empty);
    }

    [Test]
    public async Task One_case_takes_two_queries_and_a_list_three_whatever_its_length()
    {
        for (var i = 0; i < 5; i++)
            await World.GrantByLaw(await World.Case(await World.Person(), _lead, _coordinator), Plan.Goals, unitId: _school);
        var teacher = await World.Worker(_teacher);
        Assert.That(await World.Read(teacher, async desk =>
        {
            await desk.Access.Of(_plan);
            return desk.Counting.Statements;
        }), Is.LessThanOrEqualTo(2));
        var (ids, statements) = await World.Read(teacher, async desk => (await desk.Access.Visible(Plan.Id), desk.Counting.Statements));
        Assert.That(ids, Has.Count.EqualTo(5));
        Assert.That(statements, Is.LessThanOrEqualTo(3));
    }

    [Test]
    public async Task Everything_about_the_one_who_acts_comes_in_one_query()
    {
        var unitOfWork = new CountingUnitOfWork(World.Database.Begin(canWrite: false));
        var actor = await ActorLoader.Load(unitOfWork, _coordinator, ActorKind.Employee, World.Clock.Now);
        Assert.That((actor!.Employments.Single().Role, unitOfWork.Statements), Is.EqualTo((Roles.Coordinator, 1)));
    }

    [Test, Property("Rule", "R29")]
    public async Task A_list_shows_only_what_may_be_opened()
    {
        var other = await World.Case(await World.Person(), await World.Unit(), await World.Employee(_school));
        await World.Hide(other, _subject);
        Assert.That(await World.Read(await World.Citizen(_subject), desk => desk.Access.Visible(Plan.Id)), Is.EqualTo([_plan]));
        Assert.That(await World.Read(await World.Worker(_teacher), desk => desk.Access.Visible(Plan.Id)), Is.Empty);
        Assert.That(await World.Read(await World.Citizen(_subject), desk => desk.Access.Visible("unheard-of")), Is.Empty);
        Assert.That(await World.Read(desk => desk.Access.Visible(Plan.Id)), Is.Empty);
    }

    [Test, Property("Rule", "R29")]
    public async Task A_list_is_counted_searched_and_turned_without_what_may_not_be_opened()
    {
        var coordinator = await World.Worker(_coordinator);
        var cases = new List<Guid> { _plan };
        for (var i = 0; i < 4; i++)
            cases.Add(await World.Case(await World.Person(), _lead, _coordinator));
        var protectedOne = await World.Person();
        await World.Case(protectedOne, _lead, _coordinator);
        await World.Protect(protectedOne);
        await World.Case(await World.Person(), _school, _teacher, Plan.Log.Id);

        // Two of one millisecond stand in the order of their ids.
        cases.Sort((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));
        var first = await Find(new() { Kind = Plan.Id, Take = 2 });
        Assert.That(first.Count, Is.EqualTo(5), "the hidden one is not counted");
        Assert.That(first.Ids, Is.EqualTo([cases[4], cases[3]]), "newest first");
        Assert.That((await Find(new() { Kind = Plan.Id, From = 4, Take = 2 })).Ids, Is.EqualTo([cases[0]]));
        Assert.That((await Find(new() { Kind = Plan.Id, From = 6 })).Ids, Is.Empty);
        Assert.That((await Find(new() { Kind = Plan.Id, Name = "ROLIG" })).Count, Is.EqualTo(5));
        Assert.That((await Find(new() { Kind = Plan.Id, Name = "Rolig%" })).Count, Is.Zero);
        Assert.That((await Find(new() { Kind = Plan.Id, ExceptSubjects = [_subject] })).Count, Is.EqualTo(4));
        Assert.That((await Find(new() { Kind = "unheard-of" })).Count, Is.Zero);
        Assert.That(await World.Read(coordinator, desk => desk.Access.Visible(Plan.Id, [cases[1], Guid.NewGuid()])), Is.EqualTo([cases[1]]));
        Assert.That(await World.Read(desk => desk.Access.Visible(Plan.Id, cases)), Is.Empty);
        Assert.That((await World.Read(desk => desk.Access.Find(new() { Kind = Plan.Id }))).Count, Is.Zero);

        Task<ResourcePage> Find(ResourceSearch search) => World.Read(coordinator, desk => desk.Access.Find(search));
    }

    [Test]
    public async Task A_permission_is_held_by_its_roles_and_an_unknown_one_by_nobody()
    {
        var teacher = await World.Worker(_teacher);
        var operations = await World.Worker(await World.Employee(_school, Roles.Operator));
        Assert.That(await Holds(teacher, "plan.open"), Is.True);
        Assert.That(await Holds(await World.Citizen(_subject), "plan.open"), Is.True);
        Assert.That(await Holds(operations, "plan.open"), Is.False);
        Assert.That(await Holds(Actor.Anonymous, "plan.open"), Is.False);
        Assert.That(await Holds(teacher, "unheard-of"), Is.False);

        Task<bool> Holds(Actor actor, string permission) => World.Read(actor, desk => Task.FromResult(desk.Access.Holds(permission)));
    }
}
