using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Stafettlogg.Tests;

/// <summary>A log from the question to the folder, through the pages, with only this module on.</summary>
internal sealed class LogPagesTests
{
    // Synthetic, as all persons of the demo: Stille Måke, twelve years.
    private const string Stille = "05901495558";

    private TestHost _host = null!;
    private Visitor _teacher = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("stafettlogg");
        _teacher = await _host.LogIn("Klar Tavle");
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test, Property("Rule", "R10"), Property("Rule", "R18")]
    public async Task Nothing_is_written_before_both_parents_have_said_yes()
    {
        var address = await Ask();
        var mother = await _host.LogIn("Stødig Måke");
        Assert.That((await mother.Get(address)).Text, Does.Contain("Sier du ja til en stafettlogg?"));
        await Yes(mother, address);
        Assert.That((await _teacher.Get(address)).Text, Does.Contain("Vi venter på svar fra Blid Måke"));
        Assert.That((await AddGoal(address)).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));

        await Yes(await _host.LogIn("Blid Måke"), address);
        var written = await AddGoal(address);
        Assert.That(written.Text, Does.Contain("Jeg vil ha noen å gå sammen med"));
        Assert.That((await mother.Get(address)).Text, Does.Contain("Jeg vil ha noen å gå sammen med").And.Contain("Klar Tavle"));
    }

    [Test, Property("Rule", "R15")]
    public async Task A_no_leaves_only_the_date_and_who_asked()
    {
        var address = await Ask();
        var mother = await _host.LogIn("Stødig Måke");
        await mother.Submit(await mother.Get(address + "/answer"), new Dictionary<string, string>(), "no");
        var (document, history) = await _host.Work(TestHost.Fjellhavn, async services =>
        {
            var work = services.GetRequiredService<IUnitOfWork>();
            return ((await work.Find<string>("select document from sl_log where state = 'Declined'"))!,
                await work.Find<int>("select count(*) from sl_log_history h join sl_log l on l.id = h.log_id where l.state = 'Declined'"));
        });
        Assert.That(document, Does.Not.Contain("venner").And.Not.Contain("heard"));
        Assert.That(history, Is.Zero);
        Assert.That((await (await _host.LogIn("Blid Måke")).Get(address)).Text, Does.Not.Contain("Sier du ja til en stafettlogg?"));
    }

    [Test]
    public async Task A_child_has_one_log_at_a_time_and_a_stranger_is_not_told_that_there_is_one()
    {
        await Ask();
        Assert.That((await Send(_teacher, Stille)).Text, Does.Contain("Barnet har en stafettlogg allerede"));
        var stranger = await Send(await _host.LogIn("Lun Peis"), Stille);
        Assert.That(stranger.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(stranger.Text, Does.Contain("ring koordinerende enhet").And.Not.Contain("allerede"));
    }

    [Test]
    public async Task Two_who_ask_about_the_same_child_at_once_begin_one_log()
    {
        using var other = await _host.LogIn("Lun Peis");
        var asked = await Task.WhenAll(Send(_teacher, Stille), Send(other, Stille));
        Assert.That(asked.Count(answer => answer.Status == HttpStatusCode.OK), Is.EqualTo(1));
        var child = await _host.PersonId("Stille Måke");
        Assert.That(await _host.Work(TestHost.Fjellhavn, services => services.Find<int>("select count(*) from sl_log where subject_id = @child", new { child })), Is.EqualTo(1));
    }

    [Test, Property("Rule", "R18")]
    public async Task Nobody_answers_for_a_parent_without_responsibility()
    {
        var address = await Ask();
        var stranger = await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<Guid>("select id from kp_person where family_name = 'Holme'"));
        var answer = await _teacher.Api(HttpMethod.Post, $"/api{address}/answer", new { Yes = true, ChildsView = "heard", OnBehalf = new { PersonId = stranger, Channel = "oral" } });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("uten foreldreansvar"));
    }

    [Test, Property("Rule", "R17"), Property("Rule", "R25")]
    public async Task A_service_reads_the_topic_the_family_said_yes_to()
    {
        var address = await Address("Bekk");
        var adviser = await _host.LogIn("Grundig Lupe");
        var seen = (await adviser.Get(address)).Text;
        Assert.That(seen, Does.Not.Contain("leke med").And.Not.Contain("Henting på torsdager").And.Not.Contain("lekegruppe"));
        Assert.That((await adviser.Get(address + "/messages")).Text, Does.Not.Contain("Henting på torsdager"));
        var json = await (await adviser.Api(HttpMethod.Get, "/api" + address)).Content.ReadAsStringAsync();
        Assert.That(json, Does.Not.Contain("leke med").And.Not.Contain("Henting"));
    }

    [Test, Property("Rule", "R26")]
    public async Task A_leader_sees_dates_of_the_units_logs_and_no_content()
    {
        var leader = await _host.LogIn("Bred Planke");
        Assert.That((await leader.Get("/stafettlogg/logs")).Text, Does.Contain("Lyttende Bekk").And.Contain("Lun Peis"));
        var page = await leader.Get(await Address("Bekk"));
        Assert.That(page.Text, Does.Contain("Du ser datoer og hvem som holder stafetten").And.Not.Contain("leke").And.Not.Contain("liker å være to"));
    }

    [Test, Property("Rule", "R26")]
    public async Task A_colleague_of_the_holder_does_not_know_that_there_is_a_log()
    {
        var address = await Address("Bekk");
        await _host.Work(TestHost.Fjellhavn, services => services.Execute(
            """
            insert into kp_employment (id, person_id, unit_id, role, title, valid_from)
            select @id, n.id, r.lead_unit_id, 'professional', 'Assistent', @day from kp_person n, kp_resource r where n.given_name = 'Klar' and n.family_name = 'Tavle' and r.id = @log
            """, new { id = Guid.CreateVersion7(), day = new DateOnly(2026, 1, 1), log = Guid.Parse(address[^36..]) }));
        var colleague = await _host.LogIn("Klar Tavle");
        Assert.That((await colleague.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await colleague.Get(address + "/baton")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await colleague.Get("/stafettlogg/logs")).Text, Does.Not.Contain("Lyttende Bekk"));
        Assert.That(await (await colleague.Api(HttpMethod.Get, "/api/stafettlogg/logs")).Content.ReadAsStringAsync(), Does.Not.Contain("Lyttende"));
    }

    [TestCase("Klar Tavle"), TestCase("Rolig Ås"), TestCase("Stødig Måke")]
    [Property("Rule", "R29")]
    public async Task Others_find_nothing_as_if_there_were_nothing(string name)
    {
        var other = await _host.LogIn(name);
        Assert.That((await other.Get(await Address("Bekk"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.Get("/stafettlogg/logs?q=Lyttende")).Text, Does.Not.Contain("Lyttende Bekk"));
    }

    [Test, Property("Rule", "R14")]
    public async Task What_is_taken_back_closes_at_once_for_services_and_nothing_is_lost_for_the_family()
    {
        var address = await Address("Bekk");
        var lun = await _host.LogIn("Lun Peis");
        var form = await lun.Get(address + "/moments/new");
        var mother = await _host.LogIn("Tålmodig Bekk");
        await mother.Submit(await mother.Get(address + "/answer"), new Dictionary<string, string>(), "no");

        Assert.That((await lun.Get(address)).Text, Does.Not.Contain("leke med").And.Contain("Ingenting er slettet"));
        var refused = await lun.Submit(form, new Dictionary<string, string> { ["Form.Words"] = "Sang for de andre." }, "moment");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Contain("Be om et nytt ja"));
        Assert.That(refused.Html, Does.Contain("Sang for de andre."), "what was typed is kept");
        Assert.That((await mother.Get(address)).Text, Does.Contain("leke med"));
        await Yes(mother, address);
        Assert.That((await lun.Get(address)).Text, Does.Contain("leke med"));
    }

    [Test, Property("Rule", "R33"), Property("Rule", "R79")]
    public async Task A_closed_log_goes_to_the_folder_and_stays_the_familys_to_read()
    {
        var address = await Address("Bekk");
        var lun = await _host.LogIn("Lun Peis");
        await lun.Submit(await lun.Get(address + "/close"), new Dictionary<string, string> { ["Form.Reason"] = "GoalReached", ["Form.Helped"] = "At de var få." }, "close");
        Assert.That((await lun.Get("/tasks")).Text, Does.Contain("Legg loggen i barnets mappe"));
        Assert.That((await lun.Get(address + "/print")).Text, Does.Contain("leke med"));
        await lun.Submit(await lun.Get(address + "/archive"), new Dictionary<string, string> { ["Form.Receipt"] = "2026/881" }, "archive");
        Assert.That((await lun.Get("/tasks")).Text, Does.Not.Contain("Legg loggen i barnets mappe"));

        _host.Clock.Advance(TimeSpan.FromDays(60));
        var mother = await _host.LogIn("Tålmodig Bekk");
        Assert.That((await mother.Get(address)).Text, Does.Contain("leke med").And.Contain("2026/881").And.Contain("At de var få."));
        Assert.That((await (await _host.LogIn("Lun Peis")).Get(address)).Status, Is.Not.EqualTo(HttpStatusCode.OK), "the services' window is over");
    }

    [Test, Property("Rule", "R18"), Property("Rule", "R64")]
    public async Task In_Straumvåg_one_yes_opens_the_log_and_the_other_is_told_and_may_object()
    {
        var mother = await _host.LogIn("Open Tinde", TestHost.Straumvag);
        var address = await Address("Tinde", TestHost.Straumvag);
        Assert.That((await mother.Get(address)).Text, Does.Contain("De er ikkje samde om loggen").And.Contain("Stø Tinde").And.Contain("lese i fred"));
    }

    private async Task<string> Ask()
    {
        var asked = await Send(_teacher, Stille);
        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.OK), asked.Text);
        return asked.Address[asked.Address.IndexOf("/stafettlogg", StringComparison.Ordinal)..];
    }

    private static async Task<PageAnswer> Send(Visitor visitor, string number) => await visitor.Submit(await visitor.Get("/stafettlogg/logs/new"), new Dictionary<string, string>
    {
        ["Form.NationalId"] = number,
        ["Form.Reason"] = "Vil ha venner på vei til skolen.",
        ["Form.Level"] = "1",
        ["Form.ChildsView"] = "heard",
    }, "new");

    private static async Task Yes(Visitor giver, string address)
    {
        var answered = await giver.Submit(await giver.Get(address + "/answer"), new Dictionary<string, string> { ["Form.ChildsView"] = "heard" }, "yes");
        Assert.That(answered.Status, Is.EqualTo(HttpStatusCode.OK), answered.Text);
    }

    private async Task<PageAnswer> AddGoal(string address) => await _teacher.Submit(await _teacher.Get(address + "/goals/new"), new Dictionary<string, string>
    {
        ["Form.Words"] = "Jeg vil ha noen å gå sammen med.",
        ["Form.Topic"] = Topics.Wellbeing,
    }, "goal");

    private Task<string> Address(string family, string municipality = TestHost.Fjellhavn) => _host.Work(municipality, async services =>
        $"/stafettlogg/logs/{await services.GetRequiredService<IUnitOfWork>().Find<Guid>("select l.id from sl_log l join kp_person p on p.id = l.subject_id where p.family_name = @family", new { family }):D}");
}
