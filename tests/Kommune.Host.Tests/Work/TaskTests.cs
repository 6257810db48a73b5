using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Work;

internal sealed class TaskTests : WorkTests
{
    [Test]
    public async Task A_task_stands_on_the_start_page_of_whoever_shall_do_it_until_it_is_done()
    {
        var teacher = await Person(Teacher);
        await Open(Ask("answer:1") with { OwnerId = teacher, Due = Today.AddDays(3) });

        using var visitor = await Host.LogIn(Teacher);
        var page = await visitor.Get("/");
        Assert.That(page.Html, Does.Contain("href=\"/notices?answer:1\""));
        Assert.That(page.Text, Does.Contain("Om 3 dager"));
        using var other = await Host.LogIn(Principal);
        Assert.That((await other.Get("/")).Html, Does.Not.Contain("/notices?answer:1"));

        await Do(services => services.GetRequiredService<ITasks>().Close("answer:1", "done"));
        Assert.That((await visitor.Get("/")).Html, Does.Not.Contain("/notices?answer:1"));
    }

    [Test]
    public async Task Whoever_has_the_guide_and_no_cases_finds_the_list_of_tasks_too()
    {
        await Open(Ask("guide:1") with { OwnerId = await Person("Skarp Linse"), Due = Today.AddDays(3) });
        using var visitor = await Host.LogIn("Skarp Linse");
        Assert.That((await visitor.Get("/")).Links, Does.Contain("/tasks"));
        var page = await visitor.Get("/tasks");
        Assert.That((page.Status, page.Html.Contains("/notices?guide:1", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)));
        using var operators = await Host.LogIn("Tydelig Skilt");
        Assert.That((await operators.Get("/tasks")).Status, Is.EqualTo(HttpStatusCode.Forbidden), "operations have no tasks about people");
    }

    [Test]
    public async Task Opening_the_same_task_again_changes_nothing_and_once_it_is_done_it_may_be_opened_anew()
    {
        var teacher = await Person(Teacher);
        await Open(Ask("same") with { OwnerId = teacher });
        await Open(Ask("same") with { OwnerId = teacher, Due = Today.AddDays(30) });
        Assert.That(await Count(), Is.EqualTo(1));
        Assert.That(await Read(services => services.Find<DateOnly>("select due from kp_task")), Is.EqualTo(Today));

        await Do(services => services.GetRequiredService<ITasks>().Close("same", "done"));
        await Open(Ask("same") with { OwnerId = teacher });
        Assert.That(await Count(), Is.EqualTo(2));
        Assert.That(await Read(services => services.Find<string>("select outcome from kp_task where closed_at is not null")), Is.EqualTo("done"));
    }

    [Test]
    public async Task A_task_for_a_unit_is_its_managers_and_without_a_manager_the_coordinating_units()
    {
        await Open(Ask("school") with { UnitId = await Unit(School) });
        await Open(Ask("nav") with { UnitId = await Unit("NAV Fjellhavn") });

        using var principal = await Host.LogIn(Principal);
        Assert.That((await principal.Get("/")).Html, Does.Contain("?school").And.Not.Contain("?nav"));
        using var officer = await Host.LogIn(Officer);
        Assert.That((await officer.Get("/")).Html, Does.Contain("?nav").And.Not.Contain("?school"));
    }

    [Test]
    public async Task A_task_for_a_role_is_for_everyone_who_holds_it()
    {
        await Open(Ask("unit") with { Role = Roles.CoordinatingUnit });
        using var officer = await Host.LogIn(Officer);
        Assert.That((await officer.Get("/")).Html, Does.Contain("?unit"));
        using var teacher = await Host.LogIn(Teacher);
        Assert.That((await teacher.Get("/")).Html, Does.Not.Contain("?unit"));
    }

    [Test]
    public async Task What_concerns_ones_own_family_is_not_on_the_desk_at_work()
    {
        var (teacher, child) = (await Person(Teacher), await Person(Child));
        await Open(Ask("private") with { OwnerId = teacher, SubjectId = child });
        using var visitor = await Host.LogIn(Teacher);
        Assert.That((await visitor.Get("/")).Html, Does.Contain("?private"));

        await Do(services => services.Execute(
            "insert into kp_relation (id, person_id, subject_id, kind, source, valid_from) values (@id, @teacher, @child, @kind, @source, @from)",
            new { id = Guid.CreateVersion7(), teacher, child, kind = nameof(RelationKind.Relative), source = "test", from = Today }));
        Assert.That((await visitor.Get("/")).Html, Does.Not.Contain("?private"));
    }

    [Test]
    public async Task A_name_is_shown_only_to_those_who_may_know_of_the_case()
    {
        var resource = await Case();
        await Open(Ask("named") with { Role = Roles.CoordinatingUnit, SubjectId = await Person(Child), ResourceId = resource });
        await Open(Ask("held") with { OwnerId = await Person(Teacher), SubjectId = await Person(Child), ResourceId = resource });

        using var officer = await Host.LogIn(Officer);
        var page = await officer.Get("/");
        Assert.That(page.Html, Does.Contain("?named"));
        Assert.That(page.Text, Does.Not.Contain(Child));
        using var teacher = await Host.LogIn(Teacher);
        Assert.That((await teacher.Get("/")).Text, Does.Contain(Child));
    }

    [Test]
    public async Task A_task_is_for_exactly_one_and_done_at_home()
    {
        var teacher = await Person(Teacher);
        await Assert.ThrowsAsync<ArgumentException>(() => Open(Ask("nobody")));
        await Assert.ThrowsAsync<ArgumentException>(() => Open(Ask("two") with { OwnerId = teacher, Role = Roles.Operator }));
        await Assert.ThrowsAsync<ArgumentException>(() => Open(Ask("away") with { OwnerId = teacher, Href = "https://elsewhere.example/" }));
    }

    private NewTask Ask(string key) => new() { Key = key, Kind = "something", Due = Today, Href = $"/notices?{key}" };

    private Task<int> Count() => Read(services => services.Find<int>("select count(*) from kp_task"));
}
