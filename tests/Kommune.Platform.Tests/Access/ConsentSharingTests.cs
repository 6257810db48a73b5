using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.Access;

/// <summary>Sharing as the people concerned do it: asked, given, limited, taken back, disagreed about.</summary>
internal sealed class ConsentSharingTests : WorldTests
{
    private Guid _mother, _father, _child, _lead, _school, _coordinator, _teacher, _log;

    [SetUp]
    public async Task CreateFamily()
    {
        (_child, _mother, _father) = (await World.Person("2018-08-30"), await World.Person(), await World.Person());
        await World.Relate(_mother, _child);
        await World.Relate(_father, _child);
        _lead = await World.Unit(UnitKinds.CoordinatingUnit);
        _school = await World.Unit();
        _coordinator = await World.Employee(_lead, Roles.Coordinator);
        _teacher = await World.Employee(_school);
        _log = await World.Case(_child, _lead, _coordinator, Agreement.Id);
    }

    [Test, Property("Rule", "R18")]
    public async Task Nothing_opens_before_both_parents_have_said_yes_and_then_only_what_both_said()
    {
        var question = await Ask(Agreement.Goals, Agreement.Economy);
        Assert.That(await Yes(_mother, question, Agreement.Goals, Agreement.Economy), Is.EqualTo(ConsentOutcome.Waiting));
        Assert.That(await Sees(Agreement.Goals), Is.False);
        Assert.That((await State()).Resting.Single().Yes.Single().GiverId, Is.EqualTo(_mother));

        Assert.That(await Yes(_father, question, Agreement.Goals), Is.EqualTo(ConsentOutcome.Given));
        Assert.That((await State()).Shares.Single().Sections, Is.EqualTo([Agreement.Goals]));
        Assert.That((await State()).Questions, Is.Empty);
    }

    [Test, Property("Rule", "R64")]
    public async Task One_yes_and_one_no_is_nobodys_victory_and_both_views_stand()
    {
        var question = await Ask(Agreement.Goals);
        await Yes(_mother, question, Agreement.Goals);
        Assert.That(await As(_father, desk => desk.Sharing.No(_log, question)), Is.EqualTo(ConsentOutcome.Disagreed));

        var resting = (await State()).Resting.Single();
        Assert.That(resting.Yes.Single().GiverId, Is.EqualTo(_mother));
        Assert.That(resting.No, Is.EqualTo([_father]));
        Assert.That(await Sees(Agreement.Goals), Is.False);

        Assert.That(await Yes(_father, question, Agreement.Goals), Is.EqualTo(ConsentOutcome.Given), "who changes his mind says yes to the same question");
        Assert.That((await State()).Shares.Single().No, Is.Empty);
    }

    [Test, Property("Rule", "R18"), Property("Rule", "R70")]
    public async Task A_yes_that_one_parent_can_never_give_becomes_a_task_and_not_a_silence()
    {
        await World.Protect(_child);
        foreach (var named in (Guid[])[_mother, _coordinator]) await World.Name(_child, named);
        await Ask(Agreement.Goals);
        Assert.That(await Clarifying(), Is.EqualTo(_coordinator), "the father must not know that there is a case, and cannot answer");

        await World.Name(_child, _father);
        await Ask(Agreement.Goals);
        Assert.That(await Clarifying(), Is.Null, "now both can");
    }

    [Test, Property("Rule", "R15")]
    public async Task A_first_no_leaves_the_date_and_who_asked_and_not_who_said_it()
    {
        var question = await Ask(Agreement.Goals);
        Assert.That(await As(_mother, desk => desk.Sharing.No(_log, question)), Is.EqualTo(ConsentOutcome.Refused));
        Assert.That(await World.Read(desk => desk.UnitOfWork.Find<Guid>("select asked_by from kp_consent_refusal")), Is.EqualTo(_coordinator));
        Assert.That(await World.Read(desk => desk.UnitOfWork.Find<int>("select count(*) from kp_consent_objection")), Is.Zero);
        Assert.That(() => Yes(_father, question, Agreement.Goals), Throws.InstanceOf<NotFoundException>(), "an answered question is gone");
    }

    [Test, Property("Rule", "R14"), Property("Rule", "R18")]
    public async Task One_parents_stop_closes_at_once_and_leaves_the_others_yes_as_it_was()
    {
        await Shared(Agreement.Goals, Agreement.Economy);
        Assert.That(await As(_father, desk => desk.Sharing.Stop(_log, _school)), Is.EquivalentTo([Agreement.Goals, Agreement.Economy]), "the doors that closed");
        Assert.That(await Sees(Agreement.Goals), Is.False);

        var consents = await World.Read(desk => desk.Consents.Of(_log));
        Assert.That(consents.Single(one => one.GiverId == _mother).WithdrawnAt, Is.Null);
        Assert.That(consents.Single(one => one.GiverId == _father).WithdrawnBy, Is.EqualTo(_father));
        Assert.That((await State()).Resting.Single().No, Is.EqualTo([_father]));
    }

    [Test, Property("Rule", "R14")]
    public async Task Undo_is_a_new_consent_never_a_silent_restore()
    {
        await Shared(Agreement.Goals, Agreement.Economy);
        await As(_father, desk => desk.Sharing.Stop(_log, _school));
        Assert.That(await Give(_father, Agreement.Goals), Is.EqualTo(ConsentOutcome.Given));
        Assert.That((await State()).Shares.Single().Sections, Is.EqualTo([Agreement.Goals]), "only what he has said anew");
        Assert.That((await World.Read(desk => desk.Consents.Of(_log))).Count(one => one.GiverId == _father), Is.EqualTo(2));
    }

    [Test, Property("Rule", "R18")]
    public async Task Where_one_parent_suffices_the_other_can_still_stop_it_without_ever_having_said_yes()
    {
        await using var other = await World.Create(new Municipality
        {
            Key = "straumvag", Name = "Straumvåg kommune", Number = "9952", Language = "nn",
            Settings = new MunicipalitySettings { BothGuardians = BothGuardians.OneSufficesOtherInformed },
        });
        var (subject, mother, father, unit, school) = (await other.Person("2015-03-18"), await other.Person(), await other.Person(), await other.Unit(), await other.Unit());
        await other.Relate(mother, subject);
        await other.Relate(father, subject);
        var log = await other.Case(subject, unit, await other.Employee(unit), Agreement.Id);
        var teacher = await other.Worker(await other.Employee(school));
        var yes = Said(Agreement.Goals);

        Assert.That(await other.Write(await other.Citizen(mother), desk => desk.Sharing.Give(log, school, "PPT hjelper", yes)), Is.EqualTo(ConsentOutcome.Given));
        await other.Write(await other.Citizen(father), desk => desk.Sharing.Stop(log, school));
        Assert.That((await other.Decide(teacher, log, Agreement.Goals)).Reason, Is.EqualTo(DenyReason.ConsentEnded));
        Assert.That(await other.Write(await other.Citizen(mother), desk => desk.Sharing.Give(log, school, "PPT hjelper", yes)), Is.EqualTo(ConsentOutcome.Disagreed), "she cannot win by asking again");
    }

    [Test, Property("Rule", "R17")]
    public async Task Limiting_closes_what_is_left_out_and_keeps_since_when_for_the_rest()
    {
        await Shared(Agreement.Goals, Agreement.Economy);
        var since = (await State()).Shares.Single().Since;
        World.Clock.Now = World.Clock.Now.AddDays(3);
        await As(_mother, desk => desk.Sharing.Limit(_log, _school, Said(Agreement.Goals) with { ValidTo = new(2027, 1, 31) }));

        var share = (await State()).Shares.Single();
        Assert.That(share.Sections, Is.EqualTo([Agreement.Goals]));
        Assert.That((share.Since, share.ValidTo), Is.EqualTo((since, (DateOnly?)new DateOnly(2027, 1, 31))));
        Assert.That(await Codes(_mother, desk => desk.Sharing.Limit(_log, _school, Said(Agreement.Goals, Agreement.Health))), Is.EqualTo(["problem.consent-only-fewer"]));
        Assert.That(await Codes(_mother, desk => desk.Sharing.Limit(_log, _school, Said(Agreement.Goals) with { ValidTo = new(2027, 5, 1) })), Is.EqualTo(["problem.consent-only-shorter"]));
    }

    [Test, Property("Rule", "R13")]
    public async Task Only_who_writes_or_asks_for_the_own_service_may_ask_and_only_for_what_can_be_shared()
    {
        var question = new NewSharingQuestion { ResourceId = _log, UnitId = _school, Sections = [Agreement.Notes], Purpose = " " };
        Assert.That(await Codes(await World.Worker(_coordinator), desk => desk.Asking.Ask(question)), Is.EqualTo(["problem.consent-section-unknown", "problem.consent-purpose-missing"]));
        Assert.That(async () => await World.Write(await World.Worker(_teacher), desk => desk.Asking.Ask(question)), Throws.InstanceOf<AccessDeniedException>().With.Property("LooksMissing").True);

        await Shared(Agreement.Goals);
        await World.Write(await World.Worker(_teacher), desk => desk.Asking.Ask(question with { Sections = [Agreement.Economy], Purpose = "Turer" }));
        Assert.That(async () => await World.Write(await World.Worker(_teacher), desk => desk.Asking.Ask(question with { UnitId = _lead, Sections = [Agreement.Economy], Purpose = "Turer" })),
            Throws.InstanceOf<AccessDeniedException>(), "not for somebody else's service");
    }

    [Test]
    public async Task A_question_that_is_too_old_is_refused_with_words()
    {
        var question = await Ask(Agreement.Goals);
        World.Clock.Now = World.Clock.Now.AddDays(31);
        Assert.That(await Codes(await World.Citizen(_mother), desk => desk.Sharing.Yes(_log, question, Said(Agreement.Goals))), Is.EqualTo(["problem.sharing-question-over"]));
        Assert.That((await State()).Questions, Is.Empty);
    }

    [Test, Property("Rule", "R19")]
    public async Task From_16_the_young_persons_own_yes_decides_about_health()
    {
        var (youth, mother) = (await World.Person("2010-04-04"), await World.Person());
        await World.Relate(mother, youth);
        var log = await World.Case(youth, _lead, _coordinator, Agreement.Id);
        await World.Write(await World.Citizen(mother), desk => desk.Sharing.Give(log, _school, "Hjelp", Said(Agreement.Goals, Agreement.Economy)));
        Assert.That(async () => await World.Write(await World.Citizen(youth), desk => desk.Sharing.Give(log, _school, "Hjelp", Said(Agreement.Goals, Agreement.Health))), Is.EqualTo(ConsentOutcome.Given));
        var seen = await World.Read(await World.Worker(_teacher), desk => desk.Access.Of(log));
        Assert.That(new[] { Agreement.Goals, Agreement.Health, Agreement.Economy }.Select(section => seen.May(section)), Is.EqualTo([true, true, false]),
            "what both said, what is decided alone, what only the mother said");
        await World.Write(await World.Citizen(youth), desk => desk.Sharing.Stop(log, _school));
        Assert.That((await World.Read(await World.Worker(_teacher), desk => desk.Access.Of(log))).May(Agreement.Health), Is.False);
    }

    [Test, Property("Rule", "R21")]
    public async Task In_an_adults_place_nobody_consents_without_a_decision_that_is_recorded_and_shown()
    {
        var (adult, verge) = (await World.Person(), await World.Person());
        await World.Relate(verge, adult, RelationKind.LegalGuardian);
        var log = await World.Case(adult, _lead, _coordinator, Agreement.Id);
        Assert.That(await Codes(await World.Citizen(verge), desk => desk.Sharing.Give(log, _school, "Hjelp", Said(Agreement.Goals))), Is.EqualTo(["problem.consent-capacity-decision-missing"]));
    }

    [Test]
    public async Task What_was_said_aloud_is_confirmed_by_the_one_who_said_it_and_denying_it_ends_it()
    {
        var adult = await World.Person();
        var log = await World.Case(adult, _lead, _coordinator, Agreement.Id);
        await World.Write(await World.Worker(_coordinator), desk => desk.Sharing.Give(log, _school, "Hjelp", Said(Agreement.Goals), new ConsentOnBehalf { PersonId = adult, Channel = ConsentOnBehalf.Oral }));
        var consent = (await World.Read(desk => desk.Consents.Of(log))).Single();
        Assert.That((consent.RegisteredBy, consent.WaitsForConfirmation), Is.EqualTo(((Guid?)_coordinator, true)));
        Assert.That(async () => await World.Write(await World.Worker(_coordinator), async desk => { await desk.Confirmation.Confirm(consent.Id); return 0; }), Throws.InstanceOf<NotFoundException>(), "not for somebody else");

        await World.Write(await World.Citizen(adult), async desk => { await desk.Confirmation.Confirm(consent.Id); return 0; });
        Assert.That((await World.Read(desk => desk.Consents.Of(log))).Single().WaitsForConfirmation, Is.False);
        Assert.That(async () => await World.Write(await World.Citizen(adult), async desk => { await desk.Confirmation.Deny(consent.Id); return 0; }), Throws.InstanceOf<NotFoundException>(), "confirmed once is confirmed");
    }

    [Test]
    public async Task Nobody_answers_for_a_child_that_is_not_theirs()
    {
        var question = await Ask(Agreement.Goals);
        var stranger = await World.Person();
        Assert.That(async () => await World.Write(await World.Citizen(stranger), desk => desk.Sharing.Yes(_log, question, Said(Agreement.Goals))),
            Throws.InstanceOf<AccessDeniedException>().With.Property("LooksMissing").True);
        Assert.That(await Codes(await World.Worker(_coordinator), desk => desk.Sharing.Yes(_log, question, Said(Agreement.Goals), new ConsentOnBehalf { PersonId = stranger, Channel = "fax" })),
            Is.EqualTo(["problem.consent-channel-unknown", "problem.consent-giver-not-entitled"]));
    }

    private static ConsentYes Said(params string[] sections) => new() { Sections = sections, ChildsView = "heard", Language = "nb" };

    private async Task<Guid> Ask(params string[] sections) => await World.Write(await World.Worker(_coordinator), desk => desk.Asking.Ask(
        new NewSharingQuestion { ResourceId = _log, UnitId = _school, Sections = sections, Purpose = "Å gjøre tiltakene sammen" }));

    private Task<ConsentOutcome> Yes(Guid parent, Guid question, params string[] sections) => As(parent, desk => desk.Sharing.Yes(_log, question, Said(sections)));

    private Task<Guid?> Clarifying() => World.Read(desk => desk.UnitOfWork.Find<Guid?>(
        "select owner_id from kp_task where kind = 'consent-unreachable' and closed_at is null"));

    private Task<ConsentOutcome> Give(Guid parent, params string[] sections) => As(parent, desk => desk.Sharing.Give(_log, _school, "Å hjelpe", Said(sections)));

    private async Task Shared(params string[] sections)
    {
        await Give(_mother, sections);
        Assert.That(await Give(_father, sections), Is.EqualTo(ConsentOutcome.Given));
    }

    private async Task<T> As<T>(Guid citizen, Func<Desk, Task<T>> work) => await World.Write(await World.Citizen(citizen), work);

    private async Task<bool> Sees(string section) => (await World.Decide(await World.Worker(_teacher), _log, section)).IsAllowed;

    private Task<ConsentState> State() => World.Read(async desk =>
        await desk.States.Of(new Resource { Id = _log, Kind = Agreement.Id, SubjectId = _child, LeadUnitId = _lead }));

    private async Task<IEnumerable<string>> Codes<T>(Guid citizen, Func<Desk, Task<T>> work) => await Codes(await World.Citizen(citizen), work);

    private async Task<IEnumerable<string>> Codes<T>(Actor actor, Func<Desk, Task<T>> work) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => World.Write(actor, work)))!.Problems.Select(problem => problem.Code);
}
