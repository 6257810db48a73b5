using System.Net;
using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.Platform.Insight;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests;

/// <summary>Emergencies, and what a guardian must not see, on the real pages of the real host.</summary>
[NonParallelizable]
internal sealed partial class SafetyTests
{
    private const string ChildsNumber = "30881885820";

    private TestHost _host = null!;
    private Guid _child;
    private Guid _plan;
    private string _onDuty = "";
    private Guid _unit;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("individual-plans");
        await Work(async services =>
        {
            var work = services.GetRequiredService<IUnitOfWork>();
            _child = await work.Find<Guid>("select id from kp_person where given_name = 'Leende' and family_name = 'Måke'");
            _plan = (await work.Query<Guid>("select id from kp_resource where subject_id = @_child and kind = 'individual-plan' and closed_at is null order by id", new { _child }))[^1];
            // Somebody at work who has nothing to do with the child.
            _onDuty = (await work.Query<string>(
                """
                select p.given_name || ' ' || p.family_name from kp_person p join kp_employment e on e.person_id = p.id
                where e.role = 'professional' and e.valid_to is null and not exists (select 1 from kp_grant g where g.unit_id = e.unit_id)
                  and not exists (select 1 from kp_resource r where r.lead_unit_id = e.unit_id)
                  and exists (select 1 from kp_employment m where m.unit_id = e.unit_id and m.role = 'unit-manager')
                order by p.id
                """))[0];
            _unit = (await work.Query<Guid>("select e.unit_id from kp_employment e join kp_person p on p.id = e.person_id where p.given_name || ' ' || p.family_name = @_onDuty", new { _onDuty }))[0];
            return 0;
        });
    }

    [TearDown]
    public ValueTask Stop() => _host.DisposeAsync();

    [Test, Property("Rule", "R40"), Property("Rule", "R41"), Property("Rule", "R42")]
    public async Task An_emergency_opens_the_minimum_for_an_hour_tells_the_family_and_is_looked_at_by_the_leader()
    {
        using var duty = await _host.LogIn(_onDuty);
        var form = await duty.Get("/emergency");
        Assert.That((await Open(duty, form, reason: "", words: "Hun er funnet ute i kulden")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "without a reason");
        Assert.That((await Open(duty, form, reason: "life", words: "haster")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "without words");
        Assert.That((await duty.Get($"/emergency/{_child}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "before it is opened");

        var minimum = await Open(duty, form, "life", "Hun er funnet ute i kulden");
        Assert.That(minimum.Text, Does.Contain("Leende Måke").And.Contain("Stødig Måke").And.Contain("68050208").And.Contain("Våken Lanterne"));
        Assert.That((await duty.Get($"/individual-plans/plans/{_plan}")).Text, Does.Not.Contain("Mål 1"), "the minimum is not the plan");

        using var mother = await _host.LogIn("Stødig Måke");
        Assert.That((await mother.Get("/notices")).Text, Does.Contain("Noen har lest om deg fordi det hastet"));
        Assert.That((await mother.Get($"/read-log/{_child}")).Text, Does.Contain(_onDuty).And.Contain("det var en nødsituasjon"));
        Assert.That(await Work(services => services.GetRequiredService<IUnitOfWork>().Find<int>("select count(*) from kp_audit where subject_id = @_child and action = 'read' and basis = 'Emergency'", new { _child })), Is.Positive);

        var task = await Work(services => services.GetRequiredService<IUnitOfWork>().Find<TaskRow>("select unit_id, due, href from kp_task where kind = 'emergency-review' and closed_at is null"));
        Assert.That((task!.UnitId, task.Due), Is.EqualTo((_unit, new DateOnly(2026, 11, 25))), "three working days after a Saturday");
        Assert.That((await duty.Get(task.Href)).Status, Is.Not.EqualTo(HttpStatusCode.OK), "nobody looks at one's own");
        using var unit = await _host.LogIn("Ryddig Kalender");
        var review = await unit.Get(task.Href);
        Assert.That(review.Text, Does.Contain("Hun er funnet ute i kulden").And.Contain(_onDuty));
        await unit.Submit(review, new Dictionary<string, string> { ["Form.Outcome"] = "right", ["Form.Words"] = "Det var riktig." }, "review");
        Assert.That(await Work(services => services.GetRequiredService<IUnitOfWork>().Find<int>("select count(*) from kp_task where kind = 'emergency-review' and closed_at is null")), Is.Zero);

        _host.Clock.Advance(TimeSpan.FromMinutes(60));
        await duty.LogIn(_onDuty);
        Assert.That((await duty.Get($"/emergency/{_child}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "minute 61");
    }

    [Test, Property("Rule", "R43")]
    public async Task A_protected_person_is_not_found_in_a_hurry_and_the_attempt_is_logged()
    {
        await Protect();
        using var duty = await _host.LogIn(_onDuty);
        var form = await duty.Get("/emergency");
        var answer = await Open(duty, form, "life", "Hun er funnet ute i kulden");
        var unknown = await Open(duty, await duty.Get("/emergency"), "life", "Hun er funnet ute i kulden", "05901495558");
        Assert.That((answer.Status, answer.Text.Contains("Vi finner ingen", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)));
        Assert.That(unknown.Text, Does.Not.Contain("Leende"));
        Assert.That((await duty.Get($"/emergency/{_child}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Work(services => services.GetRequiredService<IUnitOfWork>().Find<int>("select count(*) from kp_audit where subject_id = @_child and action = 'emergency-opened' and refused = 'Hidden'", new { _child })), Is.EqualTo(1));
    }

    [Test, Property("Rule", "R41")]
    public async Task Where_a_message_could_be_a_danger_none_is_sent()
    {
        using var duty = await _host.LogIn(_onDuty);
        var form = await duty.Get("/emergency");
        await duty.Submit(form, new Dictionary<string, string> { ["Form.Reason"] = "violence", ["Form.Words"] = "Naboen hører rop om hjelp", ["Form.NationalId"] = ChildsNumber, ["Form.Quiet"] = "true" }, "emergency");
        Assert.That(await Work(services => services.GetRequiredService<IUnitOfWork>().Find<int>("select count(*) from kp_notice where kind = 'emergency-opened'")), Is.Zero);
        Assert.That(await Work(services => services.GetRequiredService<IUnitOfWork>().Find<int>("select count(*) from kp_task where kind = 'emergency-review'")), Is.EqualTo(1));
    }

    [Test, Property("Rule", "R58")]
    public async Task What_is_hidden_from_the_father_is_in_no_page_list_or_log_of_his_and_the_mother_sees_it()
    {
        using var coordinator = await _host.LogIn("Våken Lanterne");
        using var father = await _host.LogIn("Blid Måke");
        using var mother = await _host.LogIn("Stødig Måke");
        await coordinator.Get($"/individual-plans/plans/{_plan}");
        var page = await coordinator.Get($"/restrictions/{_plan}");
        var fatherId = Guardian().Matches(page.Html).First(option => option.Value.Contains("Blid", StringComparison.Ordinal)).Groups["id"].Value;
        var decision = new Dictionary<string, string> { ["Form.Guardian"] = fatherId, ["Form.Section"] = "goals", ["Form.LegalBasis"] = "pbrl-3-4-3", ["Form.Reason"] = "Fare ved samvær.", ["Form.ReviewOn"] = "01.03.2027" };

        foreach (var missing in (string[])["Form.Reason", "Form.LegalBasis", "Form.ReviewOn"])
            Assert.That((await coordinator.Submit(page, new Dictionary<string, string>(decision) { [missing] = "" }, "hide")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), missing);
        Assert.That((await coordinator.Submit(page, new Dictionary<string, string>(decision) { ["Form.Guardian"] = $"{Guid.NewGuid()}" }, "hide")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "a stranger");
        Assert.That((await coordinator.Submit(await coordinator.Get($"/restrictions/{_plan}"), decision, "hide")).Text, Does.Contain("Fare ved samvær."));

        Assert.That((await father.Get($"/restrictions/{_plan}")).Status, Is.EqualTo((await father.Get($"/restrictions/{Guid.NewGuid()}")).Status).And.Not.EqualTo(HttpStatusCode.OK), "the page tells him nothing");
        Assert.That((await father.Get($"/access/{_plan}")).Html, Does.Not.Contain("data-l=\"Mål og styrker\""));
        Assert.That((await mother.Get($"/access/{_plan}")).Html, Does.Contain("data-l=\"Mål og styrker\""));
        var log = (await father.Get($"/read-log/{_child}")).Text;
        Assert.That(log, Does.Not.Contain("bestemte at noe").And.Not.Contain("mål og styrker"));
        Assert.That((await mother.Get($"/read-log/{_child}")).Text, Does.Contain("mål og styrker").And.Not.Contain("bestemte at noe"));

        page = await coordinator.Get($"/restrictions/{_plan}");
        await coordinator.Submit(page, new Dictionary<string, string> { ["Lifting.Id"] = Lifting().Match(page.Html).Groups["id"].Value }, "lift");
        Assert.That((await father.Get($"/access/{_plan}")).Html, Does.Contain("data-l=\"Mål og styrker\""));
        Assert.That((await father.Get($"/read-log/{_child}")).Text, Does.Not.Contain("bestemte at noe"), "nor afterwards");
    }

    [Test, Property("Rule", "R58")]
    public async Task What_is_hidden_is_looked_at_again_on_its_day_by_the_one_who_is_responsible_then()
    {
        await Work(async services => await services.GetRequiredService<IUnitOfWork>().Execute(
            """
            insert into kp_restriction (id, resource_id, hidden_from_id, legal_basis, author_id, review_on, starts_at)
            select @id, @_plan, person_id, 'x', person_id, '2027-01-10', '2026-11-01 00:00:00.000' from kp_relation where subject_id = @_child order by id limit 1
            """,
            new { id = Guid.CreateVersion7(), _plan, _child }));
        Assert.That(await ReviewTasksAfter(new DateOnly(2027, 1, 9)), Is.Zero);
        Assert.That(await ReviewTasksAfter(new DateOnly(2027, 1, 10)), Is.EqualTo(1));
        Assert.That(await ReviewTasksAfter(new DateOnly(2027, 1, 11)), Is.EqualTo(1), "asked once");
    }

    [Test, Property("Rule", "R59")]
    public async Task A_young_person_asks_alone_and_the_professional_gets_the_task()
    {
        var plan = Guid.CreateVersion7();
        await Work(async services =>
        {
            var work = services.GetRequiredService<IUnitOfWork>();
            var subject = await work.Find<Guid>("select id from kp_person where given_name = 'Stille' and family_name = 'Måke'");
            var coordinator = await work.Find<Guid>("select id from kp_person where given_name = 'Våken' and family_name = 'Lanterne'");
            var lead = await work.Find<Guid>("select lead_unit_id from kp_resource where id = @_plan", new { _plan });
            await services.GetRequiredService<IResources>().Register(new Resource { Id = plan, Kind = "individual-plan", SubjectId = subject, LeadUnitId = lead }, coordinator, "coordinator");
            return 0;
        });
        using var mother = await _host.LogIn("Stødig Måke");
        Assert.That((await mother.Get($"/restrictions/ask/{plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var youth = await _host.LogIn("Stille Måke");
        var page = await youth.Get($"/restrictions/ask/{plan}");
        Assert.That(page.Text, Does.Contain("mellom 12 og 16"), "the rules come first");
        await youth.Submit(page, new Dictionary<string, string>(), "ask");
        using var coordinator = await _host.LogIn("Våken Lanterne");
        Assert.That((await coordinator.Get("/")).Text, Does.Contain("Snakk med en ungdom som vil skjule noe"));
        var stille = await Work(services => services.GetRequiredService<IUnitOfWork>().Find<Guid>("select subject_id from kp_resource where id = @plan", new { plan }));
        Assert.That((await mother.Get($"/read-log/{stille}")).Text, Does.Not.Contain("ba om at noe"));
        Assert.That((await youth.Get($"/read-log/{stille}")).Text, Does.Contain("ba om at noe ikke vises til foreldre"));
    }

    private static Task<PageAnswer> Open(Visitor visitor, PageAnswer form, string reason, string words, string number = ChildsNumber) =>
        visitor.Submit(form, new Dictionary<string, string> { ["Form.Reason"] = reason, ["Form.Words"] = words, ["Form.NationalId"] = number, ["_once"] = $"{Guid.NewGuid()}" }, "emergency");

    private Task Protect() => Work(async services => await services.GetRequiredService<IUnitOfWork>().Execute(
        "insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at) values (@id, @_child, 'x', @_child, '2027-01-01', '2026-01-01 00:00:00.000')",
        new { id = Guid.CreateVersion7(), _child }));

    private Task<int> ReviewTasksAfter(DateOnly day) => Work(async services =>
    {
        await services.GetRequiredService<ReviewRestrictions>().Run(day);
        return await services.GetRequiredService<IUnitOfWork>().Find<int>("select count(*) from kp_task where kind = 'restriction-review' and closed_at is null");
    });

    private Task<T> Work<T>(Func<IServiceProvider, Task<T>> work) => _host.Work(TestHost.Fjellhavn, work);

    private sealed record TaskRow
    {
        public Guid UnitId { get; init; }
        public DateOnly Due { get; init; }
        public string Href { get; init; } = "";
    }

    [GeneratedRegex("""<option value="(?<id>[0-9a-f-]{36})"[^>]*>[^<]*""")]
    private static partial Regex Guardian();

    [GeneratedRegex("""name="Lifting.Id" value="(?<id>[^"]+)""")]
    private static partial Regex Lifting();
}
