using System.Net;
using Kommune.Contracts;
using Kommune.Testing;

namespace Kommune.Host.Tests.Responsibility;

[Property("Rule", "R52")]
internal sealed class LeavingTests : ResponsibilityTests
{
    [Test]
    public async Task When_the_last_day_has_passed_the_leader_answers_in_the_same_instant_and_the_family_is_told()
    {
        await End(Teacher, "20.11.2026");
        var contact = await Contact();
        Assert.That((contact.Name, contact.Role), Is.EqualTo((Principal, "acting-holder")));
        Assert.That(await NoticesTo(await Person(Mother)), Is.EqualTo(["responsible-changed"]));
        Assert.That(await Read(services => services.Find<DateTimeOffset>(
                "select started_at from kp_responsibility where resource_id = @ResourceId and ended_at is null", new { ResourceId })),
            Is.EqualTo(await Read(services => services.Find<DateTimeOffset>(
                "select ended_at from kp_responsibility where resource_id = @ResourceId and ended_at is not null", new { ResourceId }))));

        using var principal = await Host.LogIn(Principal);
        var day = await principal.Get("/");
        Assert.That(day.Html, Does.Contain(Handover));
        Assert.That(day.Text, Does.Contain("Finn en ny ansvarlig for en sak").And.Contain("Om 2 uker"));
    }

    [Test]
    public async Task A_last_day_in_the_future_moves_nothing_before_the_midnight_after_it()
    {
        await End(Teacher, "30.11.2026");
        Host.Clock.Set(new(2026, 11, 30, 22, 30, 0, TimeSpan.Zero));
        await Host.RunDailyJobs();
        Assert.That((await Contact()).Name, Is.EqualTo(Teacher));

        Host.Clock.Set(new(2026, 11, 30, 23, 0, 1, TimeSpan.Zero));
        await Host.RunDailyJobs();
        Assert.That((await Contact()).Name, Is.EqualTo(Principal));
        Assert.That(await OpenTasks("find-responsible"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_end_that_a_register_wrote_is_found_at_midnight_too()
    {
        await Do(async services => await services.Execute("update kp_employment set valid_to = @last where person_id = @id", new { last = Today, id = await Person(Teacher) }));
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.RunDailyJobs();
        Assert.That((await Contact()).Name, Is.EqualTo(Principal));
    }

    [Test]
    public async Task Without_a_leader_in_the_unit_the_coordinating_unit_acts()
    {
        await BothLeft(Principal, Teacher);
        Assert.That((await Contact()).Name, Is.EqualTo(Officer));
    }

    [Test]
    public async Task Finding_somebody_new_gives_back_the_role_and_ends_the_task()
    {
        await Employ(await Person(Nurse), await Unit(School), Roles.Professional);
        await End(Teacher, "20.11.2026");
        await Ask(Nurse, Principal);
        await Send(Nurse, $"{Handover}/answer", "accept");
        var contact = await Contact();
        Assert.That((contact.Name, contact.Role), Is.EqualTo((Nurse, "coordinator")));
        Assert.That(await OpenTasks("find-responsible"), Is.Zero);
    }

    [Test]
    public async Task Whoever_has_said_yes_already_begins_at_once_instead_of_the_leader()
    {
        await Employ(await Person(Nurse), await Unit(School), Roles.Professional);
        await Ask(Nurse, startsOn: "10.12.2026");
        await Send(Nurse, $"{Handover}/answer", "accept");
        await End(Teacher, "20.11.2026");
        Assert.That((await Contact()).Name, Is.EqualTo(Nurse));
    }

    [Test]
    public async Task Tasks_of_the_one_who_left_do_not_stand_with_nobody()
    {
        await Open(new() { Key = "left", Kind = "something", OwnerId = await Person(Teacher), Due = Today, Href = "/notices?left" });
        await End(Teacher, "20.11.2026");
        using var principal = await Host.LogIn(Principal);
        Assert.That((await principal.Get("/")).Html, Does.Contain("?left"));
    }

    [Test]
    public async Task Only_the_leader_of_the_unit_registers_that_somebody_leaves()
    {
        var address = $"/unit/{await Unit(School)}/employees/{await Person(Teacher)}/end";
        using var other = await Host.LogIn(Officer);
        Assert.That((await other.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var teacher = await Host.LogIn(Teacher);
        Assert.That((await teacher.Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        using var principal = await Host.LogIn(Principal);
        var own = await principal.Get($"/unit/{await Unit(School)}/employees/{await Person(Principal)}/end");
        Assert.That((await principal.Submit(own, new Dictionary<string, string> { ["Form.LastDay"] = "20.11.2026" }, "end")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await principal.Get("/unit")).Text, Does.Contain(Teacher).And.Not.Contain(Child));
    }

    [Test]
    [Property("Rule", "R50")]
    public async Task Whatever_happens_there_is_exactly_one_responsible_at_every_instant()
    {
        await Employ(await Person(Nurse), await Unit(School), Roles.Professional);
        await Ask(Nurse, overlap: "30.11.2026");
        await Send(Nurse, $"{Handover}/answer", "accept");
        Host.Clock.Advance(TimeSpan.FromHours(1));
        await End(Nurse, "20.11.2026");
        Host.Clock.Advance(TimeSpan.FromHours(1));
        await Ask(Teacher, Principal);
        await Send(Teacher, $"{Handover}/answer", "accept");

        var periods = await Read(services => services.Query<(DateTimeOffset Start, DateTimeOffset? End)>(
            "select started_at, ended_at from kp_responsibility where resource_id = @ResourceId order by started_at, id", new { ResourceId }));
        Assert.That(periods, Has.Count.EqualTo(4));
        Assert.That(periods.Skip(1).Select(period => (DateTimeOffset?)period.Start), Is.EqualTo(periods.SkipLast(1).Select(period => period.End)), "no gap and no overlap");
        Assert.That(periods[^1].End, Is.Null);
    }

    private async Task End(string who, string lastDay)
    {
        var answer = await Send(Principal, $"/unit/{await Unit(School)}/employees/{await Person(who)}/end", "end", ("Form.LastDay", lastDay));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
    }

    /// <summary>Two who leave on the same day, as a register writes it.</summary>
    private async Task BothLeft(params string[] names)
    {
        foreach (var name in names)
        {
            var id = await Person(name);
            await Do(services => services.Execute("update kp_employment set valid_to = @last where person_id = @id", new { last = Today, id }));
        }
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.RunDailyJobs();
    }
}
