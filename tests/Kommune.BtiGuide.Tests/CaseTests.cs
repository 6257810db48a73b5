using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.BtiGuide.Tests;

/// <summary>The guide followed for a child: on its version, freely between steps, seen by the family and by whoever is responsible.</summary>
internal sealed class CaseTests
{
    private const string Lyttende = "14852194864";
    private const string Undrende = "09831179721";

    private TestHost _host = null!;
    private Visitor _worker = null!;
    private int _known;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = await TestHost.With("bti-guide");
        _worker = await _host.LogIn("Lun Peis");
    }

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [SetUp]
    public async Task Count() => _known = await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<int>("select count(*) from kp_resource where kind = 'guide-case'"));

    /// <summary>One child has one case at a time; the next test begins anew.</summary>
    [TearDown]
    public Task Forget() => _host.Work(TestHost.Fjellhavn, async services =>
    {
        var work = services.GetRequiredService<IUnitOfWork>();
        await work.Execute("delete from bti_case_move");
        await work.Execute("delete from bti_safety_path");
        await work.Execute("delete from kp_protection where legal_basis = 'x'");
        return await work.Execute("delete from bti_case");
    });

    [Test, Property("Rule", "R25")]
    public async Task The_family_and_the_responsible_read_where_one_is_and_others_find_nothing()
    {
        var address = await Begin();
        foreach (var name in new[] { "Tålmodig Bekk", "Sindig Bro" })
        {
            var page = await (await _host.LogIn(name)).Get(address);
            Assert.That(page.Text, Does.Contain("1.1 Møte med barn og foresatte").And.Contain("Lun Peis"), name);
            Assert.That(page.Forms.Select(form => form.Name), Does.Not.Contain("move").And.Not.Contain("child-welfare"), "the service moves, the family reads");
        }
        foreach (var name in new[] { "Klar Tavle", "Myk Ull", "Stødig Måke", "Varm Kompass" })
            Assert.That((await (await _host.LogIn(name)).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden), name);
    }

    [Test, Property("Rule", "R25")]
    public async Task The_familys_own_page_leads_to_where_one_is_and_nobody_elses_does()
    {
        var address = await Begin();
        var child = await _host.Work(TestHost.Fjellhavn, services => services.Find<Guid>("select id from kp_person where given_name = 'Lyttende'"));
        var page = await (await _host.LogIn("Tålmodig Bekk")).Get($"/start/{child}");
        Assert.That((page.Links.Contains(address), page.Text.Contains("1.1 Møte med barn og foresatte", StringComparison.Ordinal)), Is.EqualTo((true, true)), page.Text);
        Assert.That((await (await _host.LogIn("Stødig Måke")).Get("/")).Links, Does.Not.Contain(address));
    }

    [Test]
    public async Task The_demo_follows_the_guide_for_somebody_too()
    {
        using var teacher = await _host.LogIn("Blid Krit", TestHost.Straumvag);
        var cases = await teacher.Get("/bti-guide/cases");
        Assert.That(cases.Text, Does.Contain("Sprek Tinde"));
        using var mother = await _host.LogIn("Open Tinde", TestHost.Straumvag);
        Assert.That((await mother.Get(cases.Links.First(one => one.StartsWith("/bti-guide/cases/", StringComparison.Ordinal) && one.Length > 40))).Text, Does.Contain("Mor har sagt ja til helsesjukepleiaren."));
    }

    [Test, Property("Rule", "R26")]
    public async Task The_leader_of_the_unit_sees_that_there_is_a_case_and_not_where_it_is()
    {
        var address = await Begin();
        await Move(address, "1.3", "Vi har laget mål allerede.");
        var text = (await (await _host.LogIn("Bred Planke")).Get(address)).Text;
        Assert.That(text, Does.Contain("Lyttende Bekk").And.Contain("Bare familien").And.Not.Contain("Vi har laget mål"));
    }

    [Test, Property("Rule", "R44")]
    public async Task Reading_and_moving_stand_in_the_childs_read_log()
    {
        var address = await Begin();
        await Move(address, "1.2", "Møtet er holdt.");
        var actions = await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Query<string>(
            "select distinct action from kp_audit where resource_kind = 'guide-case' and subject_id is not null order by action"));
        Assert.That(actions, Is.EqualTo(new[] { "guide-case-moved", "guide-case-started", "read" }));
    }

    [Test]
    public async Task One_goes_anywhere_forwards_and_back_but_says_why()
    {
        var address = await Begin();
        var refused = await Move(address, "2.3", "");
        Assert.That(refused.Text, Does.Contain("Skriv hvorfor"));
        Assert.That((await Move(address, "2.3", "Helsesykepleier er med fra før.")).Text, Does.Contain("2.3 Vi samarbeider").And.Contain("Helsesykepleier er med fra før."));
        Assert.That((await Move(address, "1.2", "Vi trenger nye mål.")).Text, Does.Contain("Fra 2.3 Vi samarbeider til 1.2 Mål og tiltak"));
    }

    [Test]
    public async Task An_answer_that_needs_a_yes_or_a_reason_is_not_taken_without_and_starts_its_deadline()
    {
        var address = await Begin("1.5");
        var refused = await Choose(address, "level2", "");
        Assert.That(refused.Text, Does.Contain("har sagt ja. Kryss av"));
        Assert.That((await Choose(address, "close", "")).Text, Does.Contain("Skriv hvorfor"));
        var gone = await Choose(address, "level2", "", ("Form.Consent", "true"));
        Assert.That(gone.Text, Does.Contain("2.1 Spør om lov og inviter"));
        Assert.That((await _worker.Get("/tasks")).Text, Does.Contain("En tjeneste skal inviteres").And.Contain("5. desember"));
        await Move(address, "2.2", "De er invitert.");
        Assert.That((await _worker.Get("/tasks")).Text, Does.Not.Contain("En tjeneste skal inviteres"));
    }

    [Test]
    public async Task What_is_closed_has_a_reason_stays_readable_and_moves_no_more()
    {
        var address = await Begin("1.5");
        var closed = await Choose(address, "close", "Han leker med de andre nå.");
        Assert.That(closed.Text, Does.Contain("Avsluttet").And.Contain("Han leker med de andre nå."));
        Assert.That(closed.Forms.Select(form => form.Name), Does.Not.Contain("move"));
        Assert.That((await (await _host.LogIn("Tålmodig Bekk")).Get(address)).Text, Does.Contain("Han leker med de andre nå."));
    }

    [Test]
    public async Task Two_who_move_at_once_do_not_overwrite_each_other()
    {
        var address = await Begin();
        var stale = await _worker.Get(address);
        await Move(address, "1.2", "Først.");
        var late = await _worker.Submit(stale, new Dictionary<string, string> { ["Form.Step"] = "3.1", ["Form.Reason"] = "Sist." }, "move");
        Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await _worker.Get(address)).Text, Does.Contain("1.2 Mål og tiltak"));
    }

    [Test, Property("Rule", "R67"), Property("Rule", "R68")]
    public async Task On_the_way_to_child_welfare_the_case_its_history_and_the_childs_read_log_stand_still()
    {
        var address = await Begin("1.5");
        var page = await _worker.Get(address);
        Assert.That(page.Html, Does.Not.Contain("value=\"safety\""), "it is no answer one registers");
        var before = await Traces();
        var shown = await _worker.Submit(page, new Dictionary<string, string> { ["Form.Reason"] = "hemmelig" }, "child-welfare");
        Assert.That(shown.Html, Does.Contain("tel:112").And.Contain("68050017").And.Not.Contain("<textarea"));
        Assert.That(await Traces(), Is.EqualTo(before));
        Assert.That(await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<long>("select sum(uses) from bti_safety_path")), Is.EqualTo(1));
        Assert.That((await Choose(address, "safety", "Jeg er redd for ham.")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "nor when somebody makes up the form");
        Assert.That((await (await _host.LogIn("Tålmodig Bekk")).Get(address)).Text, Does.Not.Contain("barnevern"));
    }

    [Test, Property("Rule", "R68")]
    public async Task A_parent_cannot_make_the_number_grow_or_move_the_case()
    {
        var address = await Begin();
        var page = await _worker.Get(address);
        var mother = await _host.LogIn("Tålmodig Bekk");
        var own = await mother.Get(address);
        var token = own.Forms.SelectMany(form => form.Fields).First(field => field.Key == "__RequestVerificationToken").Value;
        foreach (var name in new[] { "child-welfare", "move" })
        {
            var form = page.Form(name);
            var sent = await mother.Submit(own, form with { Action = address, Fields = [.. form.Fields.Where(field => field.Key != "__RequestVerificationToken"), new("__RequestVerificationToken", token)] },
                new Dictionary<string, string> { ["Form.Step"] = "3.1", ["Form.Reason"] = "x" });
            Assert.That((int)sent.Status, Is.GreaterThanOrEqualTo(400), name);
        }
        Assert.That((await _worker.Get(address)).Text, Does.Contain("1.1 Møte med barn"));
    }

    [Test]
    public async Task Nothing_begins_before_the_parents_know_and_nobody_begins_twice()
    {
        var page = await _worker.Get("/bti-guide/cases/new");
        var refused = await _worker.Submit(page, new Dictionary<string, string> { ["Form.NationalId"] = Lyttende, ["Form.Step"] = "1.1", ["Form.ParentsToldOn"] = "" }, "case");
        Assert.That(refused.Text, Does.Contain("Har dere ikke gjort det, bruker du undringsnotatet"));
        Assert.That(await Begin(), Is.EqualTo(await Begin()));
        Assert.That((await _worker.Get("/bti-guide/cases")).Text, Does.Contain("Lyttende Bekk"));
        Assert.That((await _worker.Get("/")).Text, Does.Contain("Lyttende Bekk").And.Contain("1.1 Møte med barn"), "my cases");
        Assert.That((await (await _host.LogIn("Klar Tavle")).Get("/bti-guide/cases")).Text, Does.Not.Contain("Lyttende Bekk"));
    }

    [Test]
    public async Task An_employee_of_another_service_finds_nothing_of_a_case()
    {
        var teacher = await _host.LogIn("Klar Tavle");
        var address = await Begin("1.1", Undrende, teacher);
        Assert.That((await teacher.Get(address)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _worker.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test, Property("Rule", "R70")]
    public async Task Whoever_may_not_know_of_a_protected_child_begins_nothing()
    {
        await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute(
            """
            insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at)
            select @id, id, 'x', id, @review, @now from kp_person where given_name = 'Undrende'
            """, new { id = Guid.CreateVersion7(), review = new DateOnly(2030, 1, 1), now = _host.Clock.GetUtcNow() }));
        var teacher = await _host.LogIn("Klar Tavle");
        var refused = await Send("1.1", Undrende, teacher);
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Contain("Koordinerende enhet hjelper deg videre"));
        Assert.That(await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<int>("select count(*) from kp_resource where kind = 'guide-case'")), Is.EqualTo(_known));
    }

    private Task<string> Begin(string step = "1.1") => Begin(step, Lyttende, _worker);

    private static async Task<PageAnswer> Send(string step, string child, Visitor worker) =>
        await worker.Submit(await worker.Get("/bti-guide/cases/new"), new Dictionary<string, string> { ["Form.NationalId"] = child, ["Form.Step"] = step, ["Form.ParentsToldOn"] = "20.11.2026" }, "case");

    private static async Task<string> Begin(string step, string child, Visitor worker)
    {
        var page = await Send(step, child, worker);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Text);
        return page.Address;
    }

    private async Task<PageAnswer> Move(string address, string step, string reason) =>
        await _worker.Submit(await _worker.Get(address), new Dictionary<string, string> { ["Form.Step"] = step, ["Form.Reason"] = reason }, "move");

    private async Task<PageAnswer> Choose(string address, string outcome, string reason, params (string Field, string Value)[] more) =>
        await _worker.Submit(await _worker.Get(address), new Dictionary<string, string>([new("Form.Outcome", outcome), new("Form.Reason", reason), .. more.Select(one => KeyValuePair.Create(one.Field, one.Value))]), "choose");

    private Task<(int Log, int Tasks, int Notices, int Posts, int Moves, int Versions)> Traces() => _host.Work(TestHost.Fjellhavn, async services =>
    {
        var work = services.GetRequiredService<IUnitOfWork>();
        return (await work.Find<int>("select count(*) from kp_audit"), await work.Find<int>("select count(*) from kp_task"), await work.Find<int>("select count(*) from kp_notice"),
            await work.Find<int>("select count(*) from kp_once"), await work.Find<int>("select count(*) from bti_case_move"), await work.Find<int>("select sum(version) from bti_case"));
    });
}
