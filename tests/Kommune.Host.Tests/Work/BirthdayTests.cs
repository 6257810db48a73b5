using Kommune.Testing;

namespace Kommune.Host.Tests.Work;

/// <summary>Undrende Kompass is born on 9 March 2011, and lives with both parents.</summary>
[Property("Rule", "R60")]
internal sealed class BirthdayTests : WorkTests
{
    private const string Youth = "Undrende Kompass";

    [Test]
    public async Task A_month_before_and_on_the_day_the_youth_and_both_parents_are_told()
    {
        await Case(Youth);
        await Night(2027, 2, 7);
        Assert.That(await Told(Youth), Is.EqualTo(["age-16-soon"]));
        Assert.That(await Told("Varm Kompass"), Is.EqualTo(["child-16-soon"]));
        await Night(2027, 3, 9);
        await Host.RunDailyJobs();
        Assert.That(await Told(Youth), Is.EqualTo(["age-16-soon", "age-16"]));
        Assert.That(await Told("Rask Kompass"), Is.EqualTo(["child-16-soon", "child-16"]));

        using var teacher = await Host.LogIn(Teacher);
        Assert.That((await teacher.Get("/tasks")).Text, Does.Contain("Har fylt 16: bestemmer selv om helse").And.Contain(Youth));
    }

    [Test]
    public async Task Before_the_18th_birthday_somebody_has_a_deadline_for_new_consents()
    {
        await Case("Nysgjerrig Lyng");
        await Host.RunDailyJobs();
        await Night(2026, 12, 10);
        Assert.That(await Told("Rolig Lyng"), Is.EqualTo(["child-18"]), "the notice a month ahead was before this case");
        using var teacher = await Host.LogIn(Teacher);
        var page = await teacher.Get("/tasks");
        Assert.That(page.Text, Does.Contain("Har fylt 18: be om nye samtykker"));

        var id = await Read(services => services.Find<Guid>("select id from kp_task where kind = 'new-consents' and closed_at is null"));
        Assert.That((await teacher.Submit(page, new Dictionary<string, string> { ["Form.Done"] = id.ToString() }, "tasks")).Text, Does.Contain("Du har ingen oppgaver nå"));
    }

    [Test]
    public async Task Nobody_without_a_case_is_congratulated()
    {
        await Night(2027, 3, 9);
        Assert.That(await Told(Youth), Is.Empty);
    }

    [Test]
    [Property("Rule", "R9")]
    public async Task Somebody_who_no_longer_acts_for_a_child_leaves_a_task_behind()
    {
        await Case();
        var mother = await Person(Mother);
        await Do(services => services.Execute("update kp_relation set valid_to = @today where person_id = @mother", new { today = Today, mother }));
        await Host.RunDailyJobs();
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.RunDailyJobs();
        Assert.That(await Read(services => services.Find<int>("select count(*) from kp_task where kind = 'relation-ended' and closed_at is null")), Is.EqualTo(1));
        using var visitor = await Host.LogIn(Mother);
        Assert.That((await visitor.Get($"/start/{await Person(Child)}")).Status, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
    }

    private async Task Night(int year, int month, int day)
    {
        Host.Clock.Set(new(year, month, day, 4, 0, 0, TimeSpan.Zero));
        await Host.RunDailyJobs();
    }

    private async Task<IReadOnlyList<string>> Told(string who)
    {
        var person = await Person(who);
        return await Read(services => services.Query<string>("select kind from kp_notice where person_id = @person order by sent_at, id", new { person }));
    }
}
