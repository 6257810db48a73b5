using System.Net;
using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.People;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Responsibility;

[Property("Rule", "R51")]
internal sealed class HandoverTests : ResponsibilityTests
{
    [SetUp]
    public async Task Hire() => await Employ(await Person(Nurse), await Unit(School), Roles.Professional);

    [Test]
    public async Task The_one_who_asks_is_responsible_until_the_other_has_said_yes()
    {
        Assert.That((await Ask(Nurse)).Text, Does.Contain("Myk Ull har ikke svart ennå").And.Contain("Til da har Klar Tavle ansvaret"));
        Assert.That((await Contact()).Name, Is.EqualTo(Teacher));
        Assert.That(await NoticesTo(await Person(Nurse)), Is.EqualTo(["handover-offered"]));

        using var nurse = await Host.LogIn(Nurse);
        Assert.That((await nurse.Get("/")).Html, Does.Contain($"{Handover}/answer"));
        var page = await nurse.Get($"{Handover}/answer");
        Assert.That(page.Text, Does.Contain(Child).And.Contain("Passer det?"));
        await nurse.Submit(page, new Dictionary<string, string>(), "accept");

        var contact = await Contact();
        Assert.That((contact.Name, contact.Role, contact.Unit.Name), Is.EqualTo((Nurse, "coordinator", School)));
        Assert.That(await NoticesTo(await Person(Teacher)), Is.EqualTo(["handover-accepted"]));
        Assert.That(await NoticesTo(await Person(Mother)), Is.EqualTo(["responsible-changed"]));
        Assert.That(await NoticesTo(await Person(Child)), Is.EqualTo(["responsible-changed"]));
        Assert.That(await OpenTasks("answer-handover"), Is.Zero);
        using var teacher = await Host.LogIn(Teacher);
        Assert.That((await teacher.Get(Handover)).Status, Is.EqualTo(HttpStatusCode.Forbidden), "without overlap the earlier one is a colleague like others");
    }

    [Test]
    public async Task A_no_needs_a_reason_and_changes_nothing()
    {
        await Ask(Nurse);
        Assert.That((await Send(Nurse, $"{Handover}/answer", "refuse", ("Form.Reason", ""))).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        await Send(Nurse, $"{Handover}/answer", "refuse", ("Form.Reason", "Jeg slutter snart."));
        Assert.That((await Contact()).Name, Is.EqualTo(Teacher));
        Assert.That(await NoticesTo(await Person(Teacher)), Is.EqualTo(["handover-refused"]));
        Assert.That((await Ask(Principal)).Text, Does.Contain("Fast Fjellvegg har ikke svart ennå"), "somebody else may be asked");
    }

    [Test]
    public async Task A_question_taken_back_can_no_longer_be_answered()
    {
        await Ask(Nurse);
        using var nurse = await Host.LogIn(Nurse);
        var page = await nurse.Get($"{Handover}/answer");
        await Send(Teacher, Handover, "withdraw");
        Assert.That((await nurse.Submit(page, new Dictionary<string, string>(), "accept")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Contact()).Name, Is.EqualTo(Teacher));
        Assert.That(await OpenTasks("answer-handover"), Is.Zero);
    }

    [Test]
    public async Task An_accepted_handover_waits_for_its_day_and_both_have_access_for_the_overlap()
    {
        await Ask(Nurse, startsOn: "01.12.2026", overlap: "10.12.2026");
        await Send(Nurse, $"{Handover}/answer", "accept");
        Assert.That((await Contact()).Name, Is.EqualTo(Teacher));

        Host.Clock.Set(new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
        await Host.RunDailyJobs();
        Assert.That((await Contact()).Name, Is.EqualTo(Nurse));
        Assert.That(await Sees(Teacher), Is.True);
        Host.Clock.Set(new(2026, 12, 10, 22, 59, 0, TimeSpan.Zero));
        Assert.That(await Sees(Teacher), Is.True);
        Host.Clock.Set(new(2026, 12, 10, 23, 0, 0, TimeSpan.Zero));
        Assert.That(await Sees(Teacher), Is.False);
    }

    [Test]
    [Property("Rule", "R31")]
    public async Task Whom_the_person_has_refused_cannot_be_asked_and_nobody_is_told_why()
    {
        var (nurse, child) = (await Person(Nurse), await Person(Child));
        await Do(services => services.Execute(
            "insert into kp_block (id, subject_id, person_id, starts_at) values (@id, @child, @nurse, @now)",
            new { id = Guid.CreateVersion7(), child, nurse, now = Host.Clock.GetUtcNow() }));
        var refused = await Ask(Nurse);
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Contain("Denne kan ikke ta over saken. Velg en annen."));
    }

    [Test]
    public async Task Another_service_takes_over_only_when_those_who_answer_for_services_ask()
    {
        Assert.That((await Ask("Grundig Lupe", unit: "PPT for Fjellhavn og Straumvåg")).Text, Does.Contain("En annen tjeneste kan bare ta over"));
        await Ask("Grundig Lupe", Principal, "PPT for Fjellhavn og Straumvåg");
        await Send("Grundig Lupe", $"{Handover}/answer", "accept");
        Assert.That((await Contact()).Unit.Name, Is.EqualTo("PPT for Fjellhavn og Straumvåg"));
    }

    [Test]
    public async Task Only_the_one_who_is_asked_sees_the_question_and_others_learn_nothing()
    {
        await Ask(Nurse);
        foreach (var other in new[] { Teacher, Principal, "Presis Klokke" })
        {
            using var visitor = await Host.LogIn(other);
            Assert.That((await visitor.Get($"{Handover}/answer")).Status, Is.EqualTo(HttpStatusCode.NotFound), other);
            Assert.That((await visitor.Get($"/handover/{Guid.NewGuid()}/answer")).Status, Is.EqualTo(HttpStatusCode.NotFound), other);
        }
        using var stranger = await Host.LogIn("Presis Klokke");
        Assert.That((await stranger.Get(Handover)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_person_can_read_in_the_log_who_was_asked()
    {
        await Ask(Nurse);
        using var nurse = await Host.LogIn(Nurse);
        await nurse.Get($"{Handover}/answer");
        using var mother = await Host.LogIn(Mother);
        var log = (await mother.Get($"/read-log/{await Person(Child)}")).Text;
        Assert.That(log, Does.Contain(Nurse).And.Contain("spurte en kollega om å ta over"));
    }

    [Test]
    public async Task Two_questions_cannot_stand_at_once()
    {
        using var teacher = await Host.LogIn(Teacher);
        var early = await teacher.Get(Handover);
        await Ask(Nurse);
        var late = await teacher.Submit(early, new Dictionary<string, string> { ["Form.To"] = $"{await Person(Principal)}/{await Unit(School)}" }, "offer");
        Assert.That(late.Text, Does.Contain("Noen er allerede spurt"));
        Assert.That(await Read(services => services.Find<int>("select count(*) from kp_handover where ended_at is null")), Is.EqualTo(1));
    }

    private async Task<bool> Sees(string who)
    {
        var person = await Person(who);
        return await Read(async services =>
        {
            services.GetRequiredService<CurrentActor>().Actor = (await services.GetRequiredService<ActorLoader>().Load(person, ActorKind.Employee))!;
            return (await services.GetRequiredService<IAccess>().Of(ResourceId)).May("clarification", Right.Write);
        });
    }
}
