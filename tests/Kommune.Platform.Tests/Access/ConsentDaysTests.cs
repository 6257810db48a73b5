using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.Access;

/// <summary>What midnight does to consents, and what is written down about those who cannot or need not decide alone.</summary>
internal sealed class ConsentDaysTests : WorldTests
{
    private Guid _lead, _school, _coordinator, _teacher;

    [SetUp]
    public async Task CreateUnits()
    {
        _lead = await World.Unit(UnitKinds.CoordinatingUnit);
        _school = await World.Unit();
        _coordinator = await World.Employee(_lead, Roles.Coordinator);
        _teacher = await World.Employee(_school);
    }

    [Test, Property("Rule", "R16")]
    public async Task A_consent_is_asked_about_before_it_ends_and_when_it_ends_the_door_is_shut_and_somebody_asks()
    {
        var (adult, log) = await Adult();
        await Give(adult, log, Agreement.Goals);
        var last = (await World.Read(desk => desk.Consents.Of(log))).Single().ValidTo;

        await Midnight(last.AddDays(-31));
        Assert.That(await Notices(adult), Is.Empty);
        await Midnight(last.AddDays(-30));
        Assert.That(await Notices(adult), Is.EqualTo([ConsentDays.EndsNotice]));

        await Midnight(last);
        Assert.That(await Sees(log, Agreement.Goals), Is.True, "the last day is a day");
        await Midnight(last.AddDays(1));
        Assert.That(await Sees(log, Agreement.Goals), Is.False);
        Assert.That(await Notices(adult), Is.EqualTo([ConsentDays.EndsNotice, ConsentDays.EndedNotice]));
        Assert.That(await Tasks(), Is.EqualTo([ConsentDays.EndedTask]));
        Assert.That(await World.Read(desk => desk.Consents.Of(log)), Has.Count.EqualTo(1), "closed, not deleted");
    }

    [Test, Property("Rule", "R16")]
    public async Task A_consent_that_is_given_anew_in_time_is_not_asked_about_and_keeps_the_door_open_since_when_it_was()
    {
        var (adult, log) = await Adult();
        await Give(adult, log, Agreement.Goals);
        var last = (await World.Read(desk => desk.Consents.Of(log))).Single().ValidTo;
        var since = await World.Read(desk => desk.UnitOfWork.Find<DateTimeOffset>("select starts_at from kp_grant"));
        World.Clock.Now = World.Clock.Now.AddMonths(11);
        await Give(adult, log, Agreement.Goals);
        await Midnight(last.AddDays(-30));
        await Midnight(last.AddDays(1));
        Assert.That(await Notices(adult), Is.Empty);
        Assert.That(await Sees(log, Agreement.Goals), Is.True);
        Assert.That(await World.Read(desk => desk.UnitOfWork.Query<DateTimeOffset>("select starts_at from kp_grant")), Is.EqualTo([since]));
    }

    [Test]
    public async Task A_question_nobody_answers_goes_and_the_one_who_asked_is_told()
    {
        var (_, log) = await Adult();
        await World.Write(await World.Worker(_coordinator), desk => desk.Asking.Ask(new NewSharingQuestion { ResourceId = log, UnitId = _school, Sections = [Agreement.Goals], Purpose = "Turer" }));
        await Midnight(World.Clock.Today.AddDays(31));
        Assert.That(await World.Read(desk => desk.UnitOfWork.Find<int>("select count(*) from kp_consent_question")), Is.Zero);
        Assert.That(await Notices(_coordinator), Is.EqualTo([ConsentDays.OverNotice]));
    }

    [Test, Property("Rule", "R19"), Property("Rule", "R61")]
    public async Task The_day_somebody_comes_of_the_age_the_door_waits_for_the_own_yes_and_the_parents_are_not_asked_again()
    {
        var (youth, mother) = (await World.Person("2010-12-01"), await World.Person());
        await World.Relate(mother, youth);
        var log = await World.Case(youth, _lead, _coordinator, Agreement.Id);
        await Give(mother, log, Agreement.Goals);
        Assert.That(await Sees(log, Agreement.Goals), Is.True);

        await Midnight(new DateOnly(2026, 12, 1));
        Assert.That(await Sees(log, Agreement.Goals), Is.False);
        Assert.That(await Notices(youth), Is.EqualTo([ConsentFollowUp.AskedNotice]));
        var question = await World.Read(desk => desk.UnitOfWork.Find<Guid>("select id from kp_consent_question"));
        Assert.That(await World.Write(await World.Citizen(youth), desk => desk.Sharing.Yes(log, question, Said(Agreement.Goals))), Is.EqualTo(ConsentOutcome.Given), "hers was the only yes that lacked");
        Assert.That(await Sees(log, Agreement.Goals), Is.True);
    }

    [Test, Property("Rule", "R24")]
    public async Task The_day_somebody_comes_of_age_nothing_is_copied_and_everything_is_asked_anew()
    {
        var (youth, mother) = (await World.Person("2008-12-10"), await World.Person());
        await World.Relate(mother, youth);
        var log = await World.Case(youth, _lead, _coordinator, Agreement.Id);
        await Give(mother, log, Agreement.Goals);
        await Give(youth, log, Agreement.Goals);
        Assert.That(await Sees(log, Agreement.Goals), Is.True);
        await World.Write(await World.Citizen(mother), desk => desk.Consents.Give(new Consent
        {
            ResourceId = log, Kind = ConsentKind.Make, GiverId = mother, Capacity = "parental-responsibility", Purpose = "Logg", TextVersion = "1", Language = "nb", Channel = "digital",
            ChildsView = "heard", ValidTo = new(2027, 11, 1),
        }));

        await Midnight(new DateOnly(2026, 12, 10));
        var standing = (await World.Read(desk => desk.Consents.Of(log))).Where(one => one.IsValid(World.Clock.Today)).ToList();
        Assert.That(standing.Select(one => (one.GiverId, one.Kind)), Is.EqualTo([(youth, ConsentKind.Share)]), "the mother's yeses ended the day before");
        Assert.That((await World.Read(desk => desk.Consents.Givers(youth))).All, Is.EqualTo([youth]));
        Assert.That(await Notices(mother), Does.Contain(ConsentDays.EndedNotice));
    }

    [Test, Property("Rule", "R64")]
    public async Task Disagreement_opens_a_task_for_the_responsible_that_ends_when_they_agree()
    {
        var (child, mother, father) = (await World.Person("2018-08-30"), await World.Person(), await World.Person());
        await World.Relate(mother, child);
        await World.Relate(father, child);
        var log = await World.Case(child, _lead, _coordinator, Agreement.Id);
        await Give(mother, log, Agreement.Goals);
        await Give(father, log, Agreement.Goals);
        await World.Write(await World.Citizen(father), desk => desk.Sharing.Stop(log, _school));
        Assert.That(await Tasks(), Is.EqualTo([ConsentFollowUp.DiscussTask]));
        await Give(father, log, Agreement.Goals);
        Assert.That(await Tasks(), Is.Empty);
    }

    [Test, Property("Rule", "R21")]
    public async Task A_decision_says_what_why_by_whom_and_when_it_was_shown_and_ends_with_what_was_answered_in_the_persons_place()
    {
        var (adult, log) = await Adult();
        var verge = await World.Person();
        await World.Relate(verge, adult, RelationKind.LegalGuardian);
        var today = World.Clock.Today;
        var decision = new ConsentDecision { ResourceId = log, About = "Hvem som ser målene", Reason = "Slag, forstår ikke spørsmålet", DecidedBy = "Lege Dyktig Stetoskop", DecidedOn = today, ShownOn = today };
        var coordinator = await World.Worker(_coordinator);
        Assert.That(await Codes(coordinator, desk => desk.Decisions.Record(decision with { Reason = " ", ShownOn = default })), Is.EqualTo(["problem.capacity-reason-missing", "problem.capacity-not-shown"]));
        Assert.That(async () => await World.Write(await World.Citizen(verge), desk => desk.Decisions.Record(decision)), Throws.InstanceOf<AccessDeniedException>(), "nobody decides that about another in her own favour");

        var id = await World.Write(coordinator, desk => desk.Decisions.Record(decision));
        Assert.That((await World.Read(desk => desk.Decisions.Of(log))).Single() with { Id = Guid.Empty }, Is.EqualTo(decision));
        await Give(verge, log, Agreement.Goals);
        Assert.That(await Sees(log, Agreement.Goals), Is.True);
        await World.Write(coordinator, async desk => { await desk.Decisions.End(log, id); return 0; });
        Assert.That(await Sees(log, Agreement.Goals), Is.False, "the person decides again");
    }

    [Test, Property("Rule", "R23")]
    public async Task A_relative_takes_part_as_the_person_says_and_it_is_asked_again_on_the_day()
    {
        var (adult, log) = await Adult();
        var sister = await World.Person();
        await World.Relate(sister, adult, RelationKind.Relative);
        var review = World.Clock.Today.AddMonths(4);
        var no = new ConsentInvolvement { ResourceId = log, RelativeId = sister, TakesPart = false, ReviewOn = review };
        var citizen = await World.Citizen(adult);
        Assert.That(await Codes(citizen, desk => desk.Relatives.Say(no with { RelativeId = _teacher, TakesPart = true, ReviewOn = World.Clock.Today }, "nb")),
            Is.EqualTo(["problem.relative-unknown", "problem.relative-about-missing", "problem.relative-review"]));
        await World.Write(citizen, desk => desk.Relatives.Say(no, "nb"));
        await Midnight(review.AddDays(-1));
        Assert.That(await Tasks(), Is.Empty);
        await Midnight(review);
        Assert.That(await Tasks(), Is.EqualTo([ConsentDays.RelativeTask]));

        await World.Write(citizen, desk => desk.Relatives.Say(no with { TakesPart = true, About = "Bare praktisk hjelp", ReviewOn = review.AddMonths(6) }, "nb"));
        var now = (await World.Read(desk => desk.Relatives.Of(log))).Single();
        Assert.That((now.TakesPart, now.About), Is.EqualTo((true, "Bare praktisk hjelp")));
    }

    [Test, Property("Rule", "R17"), Property("Rule", "R23")]
    public async Task A_relative_reads_what_the_person_says_until_the_day_it_is_asked_again_or_taken_back()
    {
        var (adult, log) = await Adult();
        var sister = await World.Person();
        await World.Relate(sister, adult, RelationKind.Relative);
        var citizen = await World.Citizen(adult);
        var yes = new ConsentInvolvement { ResourceId = log, RelativeId = sister, TakesPart = true, About = "Praktisk hjelp", Sections = [Agreement.Goals], ReviewOn = World.Clock.Today.AddDays(10) };
        Assert.That(await Codes(citizen, desk => desk.Relatives.Say(yes with { Sections = ["private-notes"] }, "nb")), Is.EqualTo(["problem.consent-section-unknown"]));
        Assert.That(await SisterReads(), Is.EqualTo((false, false)));

        await World.Write(citizen, desk => desk.Relatives.Say(yes, "nb"));
        Assert.That(await SisterReads(), Is.EqualTo((true, false)), "that section and no other");
        await World.Write(citizen, desk => desk.Relatives.Say(yes with { Sections = [] }, "nb"));
        Assert.That(await SisterReads(), Is.EqualTo((false, false)), "taken back at once");

        await World.Write(citizen, desk => desk.Relatives.Say(yes, "nb"));
        await Midnight(yes.ReviewOn);
        Assert.That((await SisterReads()).Goals, Is.True, "the last day");
        await Midnight(yes.ReviewOn.AddDays(1));
        Assert.That((await SisterReads()).Goals, Is.False);
        Assert.That(await Tasks(), Is.EqualTo([ConsentDays.RelativeTask]), "and one task to ask again, not two");

        async Task<(bool Goals, bool Economy)> SisterReads()
        {
            var reader = await World.Citizen(sister);
            return ((await World.Decide(reader, log, Agreement.Goals)).IsAllowed, (await World.Decide(reader, log, Agreement.Economy)).IsAllowed);
        }
    }

    [Test, Property("Rule", "R23")]
    public async Task Only_the_person_lets_the_family_read()
    {
        var (adult, log) = await Adult();
        var sister = await World.Person();
        await World.Relate(sister, adult, RelationKind.Relative);
        var said = new ConsentInvolvement { ResourceId = log, RelativeId = sister, TakesPart = true, About = "Alt", Sections = [Agreement.Goals], ReviewOn = World.Clock.Today.AddDays(10) };
        var coordinator = await World.Worker(_coordinator);
        Assert.That(await Codes(coordinator, desk => desk.Relatives.Say(said, "nb", new ConsentOnBehalf { PersonId = adult, Channel = ConsentOnBehalf.Oral })), Is.EqualTo(["problem.relative-reads"]));
    }

    private async Task<(Guid Adult, Guid Log)> Adult()
    {
        var adult = await World.Person();
        return (adult, await World.Case(adult, _lead, _coordinator, Agreement.Id));
    }

    private static ConsentYes Said(params string[] sections) => new() { Sections = sections, ChildsView = "heard", Language = "nb" };

    private async Task Give(Guid giver, Guid log, params string[] sections) =>
        await World.Write(await World.Citizen(giver), desk => desk.Sharing.Give(log, _school, "Å hjelpe", Said(sections)));

    /// <summary>The clock goes on to the day, and the day's job runs.</summary>
    private async Task Midnight(DateOnly day)
    {
        World.Clock.Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(0, 30)), TimeSpan.Zero);
        await World.Write(desk => Ran(desk, day));

        static async Task<int> Ran(Desk desk, DateOnly day)
        {
            await desk.ConsentDays.Run(day);
            return 0;
        }
    }

    private async Task<bool> Sees(Guid log, string section) => (await World.Decide(await World.Worker(_teacher), log, section)).IsAllowed;

    private Task<IReadOnlyList<string>> Notices(Guid person) => World.Read(desk => desk.UnitOfWork.Query<string>("select kind from kp_notice where person_id = @person order by sent_at, id", new { person }));

    private Task<IReadOnlyList<string>> Tasks() => World.Read(desk => desk.UnitOfWork.Query<string>("select kind from kp_task where closed_at is null and owner_id = @owner", new { owner = _coordinator }));

    private async Task<IEnumerable<string>> Codes<T>(Actor actor, Func<Desk, Task<T>> work) =>
        (await Assert.ThrowsAsync<RuleViolationException>(() => World.Write(actor, work)))!.Problems.Select(problem => problem.Code);
}
