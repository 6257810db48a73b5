using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Insight;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.Access;

/// <summary>People from outside the municipality in one case: who comes in, to what, and how it ends (R7).</summary>
[Property("Rule", "R7")]
internal sealed class SeatsTests : WorldTests
{
    private Guid _adult, _lead, _clinic, _coordinator, _doctor, _plan, _other;

    [SetUp]
    public async Task CreateCase()
    {
        _adult = await World.Person();
        _lead = await World.Unit(UnitKinds.CoordinatingUnit);
        _clinic = await World.Unit(UnitKinds.GeneralPractitioner, external: true);
        _coordinator = await World.Employee(_lead, Roles.Coordinator);
        _doctor = await World.Employee(_clinic);
        (_plan, _other) = (await World.Case(_adult, _lead, _coordinator), await World.Case(_adult, _lead, _coordinator));
        await Give(_plan, Plan.Goals);
        await Give(_other, Plan.Goals);
    }

    [Test]
    public async Task Working_outside_opens_nothing_gives_no_role_and_no_case()
    {
        var doctor = await World.Worker(_doctor);
        Assert.That((doctor.Employments, doctor.Seats), Is.EqualTo((Array.Empty<Employment>(), Array.Empty<Seat>())));
        Assert.That((await World.Decide(doctor, _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.NoRelation));
        Assert.That(World.Permissions.Holds(doctor, "plan.open"), Is.False);
        Assert.That(() => World.Write(desk => desk.Resources.ChangeResponsible(_plan, _doctor, "coordinator")), Throws.InstanceOf<RuleViolationException>(), "nor can somebody from outside answer for a case");
    }

    [Test]
    public async Task An_outside_service_with_staff_that_the_municipality_registers_is_a_service_like_others()
    {
        await World.Write(desk => desk.UnitOfWork.Execute("update kp_org_unit set staff = 'registered' where id = @_clinic", new { _clinic }));
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).IsAllowed, Is.True);
        Assert.That(await World.Read(await World.Worker(_coordinator), desk => desk.Seats.Organisations(_plan)), Is.Empty);
    }

    [Test]
    public async Task Whoever_is_invited_sees_what_is_shared_in_that_case_and_no_other()
    {
        await Invite();
        var doctor = await World.Worker(_doctor);
        Assert.That(await World.Read(doctor, desk => desk.Access.Visible(Plan.Id)), Is.EqualTo([_plan]), "no case list beyond invited");
        Assert.That((await World.Read(doctor, desk => desk.Access.Find(new() { Kind = Plan.Id, Take = 10 }))).Ids, Is.EqualTo([_plan]));
        Assert.That((await World.Read(doctor, desk => desk.InvitedTo.All())).Select(one => one.Resource.Id), Is.EqualTo([_plan]));
        Assert.That((await World.Decide(doctor, _plan, Plan.Goals, Right.Comment)).IsAllowed, Is.True);
        Assert.That((await World.Decide(doctor, _plan, Plan.Health)).IsAllowed, Is.False);
        Assert.That((await World.Decide(doctor, _other)).IsAllowed, Is.False);
        Assert.That((await World.Decide(await World.Citizen(_doctor), _plan)).IsAllowed, Is.False, "at home she is not invited");
        Assert.That((await World.Decide(await World.Worker(await World.Employee(_clinic)), _plan)).IsAllowed, Is.False, "nor is a colleague");
        Assert.That(await World.Read(doctor, desk => desk.Box.Unread()), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_reads_stands_in_the_log_with_the_organisation()
    {
        await Invite();
        await World.Write(await World.Worker(_doctor), desk => desk.Access.Read(_plan, Plan.Goals));
        var line = (await World.Log())[^1];
        Assert.That((line.ActorId, line.UnitId, line.Role), Is.EqualTo(((Guid?)_doctor, (Guid?)_clinic, Roles.Invited)));
    }

    [Test]
    public async Task It_ends_at_once_and_the_next_request_says_so()
    {
        var seat = await Invite();
        await World.Write(await World.Citizen(_adult), desk => desk.Seats.EndNow(_plan, seat));
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.SeatEnded));
        Assert.That(await World.Read(await World.Worker(_doctor), desk => desk.Access.Visible(Plan.Id)), Is.Empty);
        Assert.That(async () => await World.Write(await World.Worker(_coordinator), desk => desk.Seats.Renew(_plan, seat, World.Clock.Today)), Throws.InstanceOf<NotFoundException>());
    }

    [Test]
    public async Task A_withdrawn_consent_ends_it_and_a_new_one_does_not_bring_it_back()
    {
        await Invite();
        await World.Write(async desk => await desk.Consents.Withdraw((await desk.Consents.Of(_plan))[0].Id));
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.ConsentEnded));
        await Give(_plan, Plan.Goals);
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).IsAllowed, Is.False);
        await Invite();
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).IsAllowed, Is.True);
    }

    [Test]
    public async Task A_consent_given_anew_in_time_keeps_it()
    {
        await Invite();
        World.Clock.Now = World.Clock.Now.AddDays(10);
        await Give(_plan, Plan.Goals, Plan.Health);
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Health)).IsAllowed, Is.True);
    }

    [Test]
    public async Task A_consent_that_has_run_out_and_is_given_anew_does_not_bring_it_back()
    {
        await Invite(until: World.Clock.Today.AddYears(1));
        World.Clock.Now = World.Clock.Now.AddYears(1).AddDays(1);
        await World.Write(desk => desk.UnitOfWork.Execute("update kp_seat set valid_to = @later", new { later = World.Clock.Today.AddMonths(1) }));
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.ConsentEnded));
        await Give(_plan, Plan.Goals);
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).IsAllowed, Is.False);
    }

    [Test]
    public async Task A_closed_case_has_nobody_from_outside()
    {
        await Invite();
        await World.Write(desk => desk.Resources.Close(_plan));
        await World.Write(desk => desk.Resources.Reopen(_plan));
        Assert.That(await World.Read(desk => desk.UnitOfWork.Find<int>("select count(*) from kp_seat where ended_at is null")), Is.Zero);
    }

    [Test, Property("Rule", "R31")]
    public async Task Who_the_person_says_no_to_is_out_of_every_case_of_hers()
    {
        await Invite();
        await World.Write(desk => desk.UnitOfWork.EndSeatsOfRefused(_adult, null, _clinic, World.Clock.Now));
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.SeatEnded));
    }

    [Test, Property("Rule", "R31")]
    public async Task A_no_to_the_organisation_stands_over_an_invitation()
    {
        await Invite();
        await World.Block(_adult, unitId: _clinic);
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.Blocked));
        Assert.That(await World.Read(await World.Worker(_doctor), desk => desk.Access.Visible(Plan.Id)), Is.Empty);
    }

    [Test]
    public async Task The_last_day_counts_and_the_one_who_is_responsible_is_asked_two_weeks_before()
    {
        var until = World.Clock.Today.AddDays(20);
        var seat = await Invite(until: until);
        await Day(until.AddDays(-15));
        Assert.That(await Tasks(), Is.Empty);
        await Day(until.AddDays(-14));
        await Day(until.AddDays(-13));
        Assert.That(await Tasks(), Is.EqualTo([$"seat-ends:{seat:D}"]));

        await World.Write(await World.Worker(_coordinator), desk => desk.Seats.Renew(_plan, seat, until.AddDays(30)));
        Assert.That(await Tasks(), Is.Empty);
        await Day(until.AddDays(1));
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).IsAllowed, Is.True);
        World.Clock.Now = NorwegianDay.Start(until.AddDays(31));
        Assert.That((await World.Decide(await World.Worker(_doctor), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.SeatEnded), "before any job has run");
        await Day(until.AddDays(31));
        Assert.That(await Tasks(), Is.Empty, "nothing to decide any more");
    }

    [Test]
    public async Task Somebody_new_is_registered_and_found_again_by_number()
    {
        var first = await Invite(New() with { NationalId = "11848730833" });
        var person = await Person(first);
        Assert.That((await World.Read(desk => desk.People.FindByNationalId("11848730833")))!.Id, Is.EqualTo(person));
        Assert.That((await World.Decide(await World.Worker(person), _plan, Plan.Goals)).IsAllowed, Is.True);
        Assert.That((await World.Read(desk => desk.Organisation.EmployeesById([person])))[person].Title, Is.EqualTo("fastlege"));
        Assert.That(await Person(await Invite(New() with { ResourceId = _other, NationalId = "11848730833" })), Is.EqualTo(person));
        Assert.That(await Codes(New() with { NationalId = "11848730833" }), Is.EqualTo(["seat.already"]));
    }

    [Test]
    public async Task An_invitation_says_all_it_must()
    {
        var today = World.Clock.Today;
        Assert.That(await Codes(new() { ResourceId = _plan, UnitId = _lead }), Is.EquivalentTo(["seat.no-consent", "seat.until", "problem.person-name-missing", "problem.person-name-missing", "seat.title-missing", "seat.way-in-missing"]));
        foreach (var until in (DateOnly?[])[null, today.AddDays(-1), today.AddYears(1).AddDays(1)])
            Assert.That(await Codes(New() with { Email = "d@klinikk.example", Until = until }), Is.EqualTo(["seat.until"]), $"{until}");
        foreach (var email in (string[])["d", "@klinikk.example", "d@", "d@a@b", "d e@klinikk.example"])
            Assert.That(await Codes(New() with { Email = email }), Is.EqualTo(["seat.email"]), email);
        Assert.That(await Codes(New() with { PersonId = _coordinator }), Is.EqualTo(["seat.person-unknown"]), "a forged person");
        var hospital = await World.Unit(UnitKinds.HealthTrust, external: true);
        Assert.That(await Codes(new() { ResourceId = _plan, UnitId = hospital, PersonId = _doctor, Until = today }), Is.EqualTo(["seat.no-consent"]));
        Assert.That(await World.Read(desk => desk.SeatStore.Of(_plan)), Is.Empty);
    }

    [Test, Property("Rule", "R71")]
    public async Task Nobody_is_invited_to_meet_somebody_they_must_keep_away_from_nor_to_ones_own_case()
    {
        await World.KeepAway(_adult, _doctor);
        Assert.That(await Codes(New() with { PersonId = _doctor }), Is.EqualTo(["seat.not-possible"]));
        await World.Employ(_adult, _clinic);
        Assert.That(await Codes(New() with { PersonId = _adult }), Is.EqualTo(["seat.not-possible"]));
    }

    [Test]
    public async Task Only_the_one_who_is_responsible_invites()
    {
        foreach (var actor in (Actor[])[await World.Citizen(_adult), await World.Worker(_doctor), await World.Worker(await World.Employee(_lead)), Actor.Anonymous])
            Assert.That(async () => await World.Write(actor, desk => desk.Seats.Invite(New() with { PersonId = _doctor })), Throws.InstanceOf<AccessDeniedException>());
        Assert.That(await World.Read(desk => desk.SeatStore.Of(_plan)), Is.Empty);
    }

    [Test, Property("Rule", "R30")]
    public async Task Who_sees_says_from_when_and_until_when_and_for_whom()
    {
        World.Clock.Now = World.Clock.Now.AddDays(3);
        await Invite(until: World.Clock.Today.AddDays(30));
        var viewer = (await World.Read(desk => new WhoSees(desk.UnitOfWork, new(desk.UnitOfWork, World.Clock), desk.Facts, World.Kinds, World.Clock).Of(_plan))).Single(one => one.PersonId == _doctor);
        Assert.That((viewer.UnitId, viewer.Title, viewer.Since, viewer.InvitedTo, viewer.ByService), Is.EqualTo(((Guid?)_clinic, "rådgiver", World.Clock.Now, (DateOnly?)World.Clock.Today.AddDays(30), false)));
    }

    private NewSeat New() => new() { ResourceId = _plan, UnitId = _clinic, GivenName = "Rask", FamilyName = "Kittel", Title = "fastlege", Until = World.Clock.Today.AddMonths(1) };

    private Task<Guid> Invite(DateOnly? until = null) => Invite(New() with { PersonId = _doctor, Until = until ?? World.Clock.Today.AddMonths(1) });

    private async Task<Guid> Invite(NewSeat seat) => await World.Write(await World.Worker(_coordinator), desk => desk.Seats.Invite(seat));

    private async Task<IEnumerable<string>> Codes(NewSeat seat) => (await Assert.ThrowsAsync<RuleViolationException>(() => Invite(seat)))!.Problems.Select(problem => problem.Code);

    private async Task<Guid> Person(Guid seat) => await World.Read(desk => desk.UnitOfWork.Find<Guid>("select person_id from kp_seat where id = @seat", new { seat }));

    private Task<IReadOnlyList<string>> Tasks() => World.Read(desk => desk.UnitOfWork.Query<string>("select task_key from kp_task where closed_at is null"));

    private Task Day(DateOnly day)
    {
        World.Clock.Now = NorwegianDay.Start(day);
        return World.Write(desk => desk.SeatDays.Run(day));
    }

    private Task Give(Guid plan, params string[] sections) => World.Write(new Actor { PersonId = _adult, Name = "", Kind = ActorKind.Citizen }, desk => desk.Consents.Give(new()
    {
        ResourceId = plan, Kind = ConsentKind.Share, GiverId = _adult, Capacity = "self", UnitId = _clinic, Sections = sections, Purpose = "At legen kjenner planen.",
        TextVersion = "2026-11", Language = "nb", Channel = "digital", ValidTo = World.Clock.Today.AddYears(1),
    }));
}
