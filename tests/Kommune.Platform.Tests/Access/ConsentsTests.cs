using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.Access;

internal sealed class ConsentsTests : WorldTests
{
    private Guid _adult, _lead, _school, _coordinator, _teacher, _plan;

    [SetUp]
    public async Task CreateCase()
    {
        _adult = await World.Person();
        _lead = await World.Unit(UnitKinds.CoordinatingUnit);
        _school = await World.Unit();
        _coordinator = await World.Employee(_lead, Roles.Coordinator);
        _teacher = await World.Employee(_school);
        _plan = await World.Case(_adult, _lead, _coordinator);
    }

    [Test, Property("Rule", "R12")]
    public async Task A_sharing_consent_opens_its_sections_for_the_whole_service_from_now_on()
    {
        await Give(Share(_plan, _adult, Plan.Goals, Plan.Health));
        foreach (var person in (Guid[])[_teacher, await World.Employee(_school)])
            Assert.That(await Sees(person, _plan, Plan.Goals, Plan.Health, Plan.Economy), Is.EqualTo([true, true, false]));
    }

    [Test, Property("Rule", "R14")]
    public async Task A_withdrawn_consent_closes_the_section_in_the_same_transaction()
    {
        var id = await Give(Share(_plan, _adult, Plan.Goals));
        await World.Write(await World.Citizen(_adult), async desk =>
        {
            await desk.Consents.Withdraw(id);
            Assert.That(await desk.UnitOfWork.Find<int>("select count(*) from kp_grant where ends_at is null"), Is.Zero);
        });
        Assert.That((await World.Decide(await World.Worker(_teacher), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.ConsentEnded));
        Assert.That(await World.Read(await World.Worker(_teacher), desk => desk.Access.Visible(Plan.Id)), Is.Empty);
        Assert.That((await World.Read(desk => desk.Consents.Of(_plan))).Single().WithdrawnAt, Is.EqualTo(World.Clock.Now));
    }

    [Test, Property("Rule", "R14")]
    public async Task Withdrawing_twice_is_no_error_and_withdrawing_nothing_is_not_found()
    {
        var id = await Give(Share(_plan, _adult, Plan.Goals));
        await World.Write(desk => desk.Consents.Withdraw(id));
        World.Clock.Now = World.Clock.Now.AddHours(1);
        await World.Write(desk => desk.Consents.Withdraw(id));
        Assert.That((await World.Read(desk => desk.Consents.Of(_plan))).Single().WithdrawnAt, Is.EqualTo(World.Clock.Now.AddHours(-1)));
        Assert.That(() => World.Write(desk => desk.Consents.Withdraw(Guid.NewGuid())), Throws.InstanceOf<NotFoundException>());
    }

    [Test, Property("Rule", "R16")]
    public async Task A_consent_lasts_no_longer_than_the_municipality_has_decided_and_closes_by_itself()
    {
        await Give(Share(_plan, _adult, Plan.Goals) with { ValidTo = new(2099, 1, 1) });
        Assert.That((await World.Read(desk => desk.Consents.Of(_plan))).Single().ValidTo, Is.EqualTo(new DateOnly(2027, 11, 21)));
        World.Clock.Now = World.Clock.Now.AddYears(1).AddDays(1);
        Assert.That((await World.Decide(await World.Worker(_teacher), _plan, Plan.Goals)).Reason, Is.EqualTo(DenyReason.ConsentEnded));
    }

    [TestCase("2026-11-21", "2027-07-31"), TestCase("2027-07-31", "2027-07-31"), TestCase("2027-08-01", "2028-07-31"), Property("Rule", "R16")]
    public void A_school_years_consent_ends_on_31_July(string given, string last) =>
        Assert.That(new MunicipalitySettings { ConsentEndsWithSchoolYear = true }.ConsentValidTo(DateOnly.Parse(given, CultureInfo.InvariantCulture)), Is.EqualTo(DateOnly.Parse(last, CultureInfo.InvariantCulture)));

    [Test, Property("Rule", "R11")]
    public async Task Everything_a_consent_must_say_is_asked_for_at_once()
    {
        var empty = Share(_plan, _adult) with { Kind = ConsentKind.Share, UnitId = null, Purpose = " ", TextVersion = "", Language = "", Channel = "fax", Capacity = "friend" };
        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => Give(empty));
        Assert.That(refusal!.Problems.Select(problem => problem.Code), Is.EquivalentTo(
        [
            "problem.consent-purpose-missing", "problem.consent-text-version-missing", "problem.consent-language-missing", "problem.consent-channel-unknown",
            "problem.consent-capacity-unknown", "problem.consent-unit-missing", "problem.consent-sections-missing",
        ]));
        Assert.That(async () => await World.Read(desk => desk.Consents.Of(_plan)), Is.Empty);
    }

    [Test, Property("Rule", "R39")]
    public async Task Own_notes_cannot_be_shared() =>
        Assert.That(await Codes(Share(_plan, _adult, Plan.Notes)), Is.EqualTo(["problem.consent-section-unknown"]));

    [Test, Property("Rule", "R11")]
    public async Task Only_one_who_is_entitled_gives_a_consent_and_digitally_only_in_person()
    {
        var stranger = await World.Person();
        Assert.That(await Codes(Share(_plan, stranger, Plan.Goals)), Is.EqualTo(["problem.consent-giver-not-entitled"]));
        Assert.That(await Codes(Share(_plan, stranger, Plan.Goals) with { Capacity = "mandate" }), Is.EqualTo(["problem.consent-giver-not-entitled"]));

        var coordinator = await World.Worker(_coordinator);
        var pressed = await Assert.ThrowsAsync<RuleViolationException>(() => World.Write(coordinator, desk => desk.Consents.Give(Share(_plan, _adult, Plan.Goals))));
        Assert.That(pressed!.Problems.Single().Code, Is.EqualTo("problem.consent-not-by-giver"));
        await World.Write(coordinator, desk => desk.Consents.Give(Share(_plan, _adult, Plan.Goals) with { Channel = "oral" }));
        Assert.That(await Sees(_teacher, _plan, Plan.Goals), Is.EqualTo([true]));
    }

    [Test, Property("Rule", "R20")]
    public async Task A_childs_view_must_be_stated()
    {
        var (plan, mother, _) = await Child("2018-08-30", guardians: 1);
        Assert.That(await Codes(Parent(plan, mother, Plan.Goals) with { ChildsView = null }), Is.EqualTo(["problem.consent-childs-view-missing"]));
    }

    [Test, Property("Rule", "R18")]
    public async Task Nothing_is_shared_until_both_guardians_have_said_yes_and_only_what_both_have()
    {
        var (plan, mother, father) = await Child("2018-08-30");
        await Give(Parent(plan, mother, Plan.Goals, Plan.Health));
        Assert.That(await Sees(_teacher, plan, Plan.Goals, Plan.Health), Is.EqualTo([false, false]));
        await Give(Parent(plan, father, Plan.Goals));
        Assert.That(await Sees(_teacher, plan, Plan.Goals, Plan.Health), Is.EqualTo([true, false]));
    }

    [Test, Property("Rule", "R18")]
    public async Task One_guardians_withdrawal_suspends_sharing_for_that_service_alone()
    {
        var (plan, mother, father) = await Child("2018-08-30");
        var nav = await World.Unit(UnitKinds.Nav);
        var adviser = await World.Employee(nav);
        await Give(Parent(plan, mother, Plan.Goals));
        var toSchool = await Give(Parent(plan, father, Plan.Goals));
        await Give(Parent(plan, mother, Plan.Goals) with { UnitId = nav });
        await Give(Parent(plan, father, Plan.Goals) with { UnitId = nav });

        await World.Write(desk => desk.Consents.Withdraw(toSchool));
        Assert.That(await Sees(_teacher, plan, Plan.Goals), Is.EqualTo([false]));
        Assert.That(await Sees(adviser, plan, Plan.Goals), Is.EqualTo([true]));
    }

    [Test, Property("Rule", "R18")]
    public async Task Where_one_guardian_suffices_the_others_withdrawal_still_suspends()
    {
        await using var other = await World.Create(new Municipality
        {
            Key = "straumvag", Name = "Straumvåg kommune", Number = "9952", Language = "nn",
            Settings = new MunicipalitySettings { BothGuardians = BothGuardians.OneSufficesOtherInformed },
        });
        var (subject, unit, school) = (await other.Person("2015-03-18"), await other.Unit(), await other.Unit());
        var (mother, father, teacher) = (await other.Person(), await other.Person(), await other.Employee(school));
        await other.Relate(mother, subject);
        await other.Relate(father, subject);
        var plan = await other.Case(subject, unit, await other.Employee(unit));
        var yes = Parent(plan, mother, Plan.Goals) with { UnitId = school };

        await other.Write(desk => desk.Consents.Give(yes));
        Assert.That((await other.Decide(await other.Worker(teacher), plan, Plan.Goals)).IsAllowed, Is.True);
        var fathers = yes with { Id = Guid.CreateVersion7(), GiverId = father };
        await other.Write(desk => desk.Consents.Give(fathers));
        await other.Write(desk => desk.Consents.Withdraw(fathers.Id));
        Assert.That((await other.Decide(await other.Worker(teacher), plan, Plan.Goals)).IsAllowed, Is.False);
    }

    [Test, Property("Rule", "R19")]
    public async Task A_youth_over_the_municipalitys_age_says_yes_besides_the_guardians()
    {
        var (plan, mother, _, youth) = await Family("2010-04-04", guardians: 1);
        await Give(Parent(plan, mother, Plan.Goals, Plan.Health));
        Assert.That(await Sees(_teacher, plan, Plan.Goals), Is.EqualTo([false]), "16 and not asked");
        await Give(Share(plan, youth, Plan.Goals));
        Assert.That(await Sees(_teacher, plan, Plan.Goals, Plan.Health), Is.EqualTo([true, false]));
    }

    [Test, Property("Rule", "R19")]
    public async Task A_child_under_the_age_cannot_open_alone()
    {
        var (plan, mother, _, child) = await Family("2012-04-04", guardians: 1);
        await Give(Share(plan, child, Plan.Goals));
        Assert.That(await Sees(_teacher, plan, Plan.Goals), Is.EqualTo([false]));
        await Give(Parent(plan, mother, Plan.Goals));
        Assert.That(await Sees(_teacher, plan, Plan.Goals), Is.EqualTo([true]));
    }

    [Test, Property("Rule", "R24")]
    public async Task A_guardians_consent_ends_the_day_before_the_child_comes_of_age()
    {
        var (plan, mother, _) = await Child("2008-12-10", guardians: 1);
        await Give(Parent(plan, mother, Plan.Goals));
        Assert.That((await World.Read(desk => desk.Consents.Of(plan))).Single().ValidTo, Is.EqualTo(new DateOnly(2026, 12, 9)));
    }

    [Test, Property("Rule", "R65")]
    public async Task A_foster_parent_consents_by_the_care_decision()
    {
        var child = await World.Person("2014-04-04");
        var foster = await World.Person();
        await World.Relate(foster, child, RelationKind.FosterParent);
        var plan = await World.Case(child, _lead, _coordinator);
        await Give(Parent(plan, foster, Plan.Goals) with { Capacity = "mandate" });
        Assert.That(await Sees(_teacher, plan, Plan.Goals), Is.EqualTo([true]));
    }

    [Test]
    public async Task A_verge_for_economy_shares_economy_and_nothing_else()
    {
        var verge = await World.Person();
        await World.Relate(verge, _adult, RelationKind.LegalGuardian, "economy");
        await World.Write(desk => desk.UnitOfWork.Execute(
            """
            insert into kp_capacity_decision (id, resource_id, about, reason, decided_by, decided_on, shown_on, recorded_by, recorded_at)
            values (@id, @plan, 'Pengene', 'Mistet oversikten etter slag', 'Lege Stetoskop', @today, @today, @by, @now)
            """,
            new { id = Guid.CreateVersion7(), plan = _plan, today = World.Clock.Today, by = _coordinator, now = World.Clock.Now }));
        var mandate = Share(_plan, verge, Plan.Economy) with { Capacity = "mandate" };
        Assert.That(await Codes(mandate with { Sections = [Plan.Economy, Plan.Health] }), Is.EqualTo(["problem.consent-giver-not-entitled"]));
        Assert.That(await Codes(mandate with { Kind = ConsentKind.Make, UnitId = null, Sections = [] }), Is.EqualTo(["problem.consent-giver-not-entitled"]));
        await Give(mandate);
        Assert.That(await Sees(_teacher, _plan, Plan.Economy, Plan.Health), Is.EqualTo([true, false]));
    }

    [Test, Property("Rule", "R3")]
    public async Task A_newcomer_without_birth_date_decides_alone_and_an_unborn_childs_guardian_for_it()
    {
        var newcomer = await World.Person(born: null);
        var plan = await World.Case(newcomer, _lead, _coordinator);
        await Give(Share(plan, newcomer, Plan.Goals));
        Assert.That(await Sees(_teacher, plan, Plan.Goals), Is.EqualTo([true]));

        var (unborn, mother) = (await World.Person(born: null), await World.Person());
        await World.Relate(mother, unborn);
        var log = await World.Case(unborn, _lead, _coordinator);
        await Give(Parent(log, mother, Plan.Goals) with { ChildsView = null });
        Assert.That(await Sees(_teacher, log, Plan.Goals), Is.EqualTo([true]));
    }

    [Test, Property("Rule", "R15")]
    public async Task A_refusal_stores_who_asked_and_the_date_and_has_room_for_nothing_else()
    {
        await World.Write(desk => desk.Consents.Refuse(_plan, _coordinator));
        var row = (IDictionary<string, object>)(await World.Read(desk => desk.UnitOfWork.Query<object>("select * from kp_consent_refusal")))[0];
        Assert.That(row.Keys, Is.EquivalentTo(["id", "resource_id", "asked_by", "refused_on"]));
        Assert.That(await World.Read(desk => desk.UnitOfWork.Find<DateOnly>("select refused_on from kp_consent_refusal")), Is.EqualTo(World.Clock.Today));
    }

    [Test, Property("Rule", "R22")]
    public async Task A_consent_to_make_the_plan_shares_nothing()
    {
        await Give(Share(_plan, _adult) with { Kind = ConsentKind.Make, UnitId = null });
        Assert.That(await World.Read(desk => desk.UnitOfWork.Find<int>("select count(*) from kp_grant")), Is.Zero);
    }

    [Test]
    public async Task Consents_come_back_as_they_were_given_newest_first()
    {
        var first = Share(_plan, _adult, Plan.Health, Plan.Goals) with { ValidTo = new(2027, 1, 1) };
        await Give(first);
        World.Clock.Now = World.Clock.Now.AddMinutes(1);
        var second = await Give(Share(_plan, _adult, Plan.Economy));
        var consents = await World.Read(desk => desk.Consents.Of(_plan));
        Assert.That(consents.Select(consent => consent.Id), Is.EqualTo([second, first.Id]));
        Assert.That(consents[1].Sections, Is.EqualTo(first.Sections));
        Assert.That(consents[1] with { Sections = first.Sections }, Is.EqualTo(first with { GivenAt = World.Clock.Now.AddMinutes(-1) }));
    }

    private Task<Guid> Give(Consent consent) => World.Write(
        new Actor { PersonId = consent.GiverId, Name = "", Kind = ActorKind.Citizen }, desk => desk.Consents.Give(consent));

    private async Task<IEnumerable<string>> Codes(Consent consent) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => Give(consent)))!.Problems.Select(problem => problem.Code);

    private async Task<bool[]> Sees(Guid employee, Guid plan, params string[] sections)
    {
        var access = await World.Read(await World.Worker(employee), desk => desk.Access.Of(plan));
        return [.. sections.Select(section => access.May(section))];
    }

    private async Task<(Guid Plan, Guid Mother, Guid Father)> Child(string born, int guardians = 2)
    {
        var (plan, mother, father, _) = await Family(born, guardians);
        return (plan, mother, father);
    }

    private async Task<(Guid Plan, Guid Mother, Guid Father, Guid Child)> Family(string born, int guardians = 2)
    {
        var (child, mother, father) = (await World.Person(born), await World.Person(), await World.Person());
        await World.Relate(mother, child);
        if (guardians == 2)
            await World.Relate(father, child);
        return (await World.Case(child, _lead, _coordinator), mother, father, child);
    }

    private Consent Share(Guid plan, Guid giver, params string[] sections) => new()
    {
        ResourceId = plan,
        Kind = ConsentKind.Share,
        GiverId = giver,
        Capacity = "self",
        UnitId = _school,
        Sections = sections,
        Purpose = "Skolen skal kjenne målene",
        TextVersion = "2026-08",
        Language = "nb",
        Channel = "digital",
        ValidTo = new(2027, 11, 21),
    };

    private Consent Parent(Guid plan, Guid giver, params string[] sections) =>
        Share(plan, giver, sections) with { Capacity = "parental-responsibility", ChildsView = "heard" };
}
