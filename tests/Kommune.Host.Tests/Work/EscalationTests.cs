using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Work;

/// <summary>A nurse shall do something in a case that a teacher holds; the principal leads the school, an officer the coordinating unit.</summary>
[Property("Rule", "R54")]
internal sealed class EscalationTests : WorkTests
{
    private const string Nurse = "Myk Ull";
    private static readonly string[] Ladder = [Nurse, Teacher, Principal, Officer];
    private Guid _resource;

    protected override TestHostOptions Options() => new() { Modules = ["individual-plans"] };

    [SetUp]
    public async Task GiveTask()
    {
        var resource = new Resource { Id = _resource = Guid.CreateVersion7(), Kind = "coordination-case", SubjectId = await Person(Child), LeadUnitId = await Unit(School) };
        var (holder, nurse) = (await Person(Teacher), await Person(Nurse));
        await Do(services => services.GetRequiredService<IResources>().Register(resource, holder, "coordinator"));
        await Do(services => services.Execute(
            "insert into kp_employment (id, person_id, unit_id, role, title, valid_from) values (@id, @nurse, @unit, @role, @title, @from)",
            new { id = Guid.CreateVersion7(), nurse, unit = resource.LeadUnitId, role = Roles.Professional, title = "helsesykepleier", from = Today.AddYears(-1) }));
        await Open(new() { Key = "late", Kind = "something", SubjectId = resource.SubjectId, ResourceId = _resource, OwnerId = nurse, Due = Today, Href = "/notices?late" });
        await Host.RunDailyJobs();
    }

    [TestCase(0, 0, 0)]
    [TestCase(1, 0, 1)]
    [TestCase(6, 0, 1)]
    [TestCase(7, 1, 2)]
    [TestCase(13, 1, 2)]
    [TestCase(14, 2, 3)]
    [TestCase(20, 2, 3)]
    [TestCase(21, 3, 4)]
    [TestCase(30, 3, 4)]
    public async Task It_goes_up_a_step_on_its_day_and_not_before_however_long_the_service_was_down(int days, int step, int told)
    {
        await Pass(days);
        Assert.That(await Step(), Is.EqualTo(step));
        for (var i = 0; i < Ladder.Length; i++)
            Assert.That(await ToldOf(Ladder[i]), Is.EqualTo(i >= told ? new string[0] : [i == 0 ? "task-late" : "task-passed-on"]), Ladder[i]);
    }

    [Test]
    public async Task Day_by_day_each_is_told_once()
    {
        for (var day = 0; day < 25; day++)
        {
            await Pass(1);
            await Host.RunDailyJobs();
        }
        foreach (var who in Ladder) Assert.That(await ToldOf(who), Has.Count.EqualTo(1), who);
    }

    [Test]
    public async Task The_next_sees_from_whom_it_comes_and_how_late_it_is_and_the_first_keeps_it()
    {
        await Pass(15);
        using var principal = await Host.LogIn(Principal);
        var page = await principal.Get("/tasks");
        Assert.That(page.Text, Does.Contain("Gått videre fra Myk Ull, 15 dager over fristen").And.Contain(Child));
        Assert.That(page.Html, Does.Not.Contain("/notices?late"), "whoever leads does not do it herself");
        using var holder = await Host.LogIn(Teacher);
        Assert.That((await holder.Get("/tasks")).Html, Does.Contain("/notices?late"));
        using var nurse = await Host.LogIn(Nurse);
        var own = await nurse.Get("/tasks");
        Assert.That(own.Html, Does.Contain("/notices?late"));
        Assert.That(own.Text, Does.Contain("Lederen for enheten har også fått denne").And.Not.Contain("Gått videre fra"));
        using var officer = await Host.LogIn(Officer);
        Assert.That((await officer.Get("/tasks")).Text, Does.Not.Contain("Gått videre fra Myk Ull"));
    }

    [Test]
    public async Task What_is_done_goes_no_further()
    {
        await Pass(8);
        await Do(services => services.GetRequiredService<ITasks>().Close("late", "done"));
        await Pass(20);
        Assert.That(await ToldOf(Principal), Is.Empty);
        using var holder = await Host.LogIn(Teacher);
        Assert.That((await holder.Get("/tasks")).Text, Does.Not.Contain("Gått videre fra Myk Ull"));
    }

    [Test]
    public async Task Where_there_is_nobody_on_a_step_the_next_gets_it_at_once()
    {
        await Do(services => services.Execute("update kp_employment set valid_to = @day where role = @role", new { day = Today, role = Roles.UnitManager }));
        await Pass(14);
        Assert.That(await Step(), Is.EqualTo(3));
        Assert.That(await ToldOf(Officer), Is.EqualTo(["task-passed-on"]));
    }

    [Test]
    [Property("Rule", "R70")]
    public async Task Of_a_protected_child_nobody_hears_who_is_not_named()
    {
        var (child, author) = (await Person(Child), await Person(Teacher));
        await Do(services => services.Execute(
            "insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at) values (@id, @child, @basis, @author, @review, @now)",
            new { id = Guid.CreateVersion7(), child, basis = "decision", author, review = Today.AddYears(1), now = Host.Clock.GetUtcNow() }));
        await Pass(30);
        foreach (var who in Ladder) Assert.That(await ToldOf(who), Is.Empty, who);
        using var principal = await Host.LogIn(Principal);
        Assert.That((await principal.Get("/tasks")).Text, Does.Not.Contain("Gått videre fra Myk Ull"));
    }

    [Test]
    public async Task What_concerns_nobody_else_goes_to_nobody_else()
    {
        var nurse = await Person(Nurse);
        await Open(new() { Key = "own", Kind = "something", OwnerId = nurse, Due = Today, Href = "/notices?own" });
        await Pass(40);
        Assert.That(await Read(services => services.Find<int>("select step from kp_task where task_key = 'own'")), Is.Zero);
        Assert.That(await Read(services => services.Query<Guid>("select person_id from kp_notice where kind like 'task-%' and resource_id is null")), Is.EqualTo([nurse]));
    }

    private async Task Pass(int days)
    {
        Host.Clock.Advance(TimeSpan.FromDays(days));
        await Host.RunDailyJobs();
    }

    private Task<int> Step() => Read(services => services.Find<int>("select step from kp_task where task_key = 'late'"));

    private async Task<IReadOnlyList<string>> ToldOf(string who)
    {
        var person = await Person(who);
        return await Read(services => services.Query<string>(
            "select kind from kp_notice where person_id = @person and resource_id = @_resource order by sent_at, id", new { person, _resource }));
    }
}
