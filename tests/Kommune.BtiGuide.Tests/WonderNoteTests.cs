using System.Net;
using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.BtiGuide.Tests;

/// <summary>What an employee wonders about: for the writer and the nearest leader, and nobody else.</summary>
internal sealed partial class WonderNoteTests
{
    private const string Facts = "Gråt tre dager på rad ved garderoben.";

    private TestHost _host = null!;
    private Visitor _writer = null!;
    private Visitor _leader = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("bti-guide");
        _writer = await _host.LogIn("Lun Peis");
        _leader = await _host.LogIn("Bred Planke");
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task Writer_and_nearest_leader_read_the_note_with_facts_and_interpretation_apart()
    {
        var address = await Write();
        foreach (var reader in new[] { _writer, _leader })
        {
            var text = (await reader.Get(address)).Text;
            Assert.That(text.IndexOf(Facts, StringComparison.Ordinal), Is.LessThan(text.IndexOf("Hva tenker du at det kan bety? Kanskje redd", StringComparison.Ordinal)).And.GreaterThan(0));
            Assert.That((await reader.Get("/bti-guide/wonder")).Text, Does.Contain("Solstråle"));
        }
    }

    [TestCase("Klar Tavle"), TestCase("Fast Fjellvegg"), TestCase("Myk Ull")]
    [Property("Rule", "R67")]
    public async Task Another_employee_or_leader_finds_nothing_as_if_there_were_nothing(string name)
    {
        var address = await Write();
        var other = await _host.LogIn(name);
        Assert.That((await other.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.Get(address + "/edit")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.Get("/bti-guide/wonder")).Text, Does.Not.Contain("Solstråle"));
    }

    [TestCase("Ryddig Kalender"), TestCase("Skarp Linse"), TestCase("Våken Lanterne"), TestCase("Blid Måke")]
    [Property("Rule", "R67")]
    public async Task Neither_the_coordinating_unit_the_owner_of_the_guide_nor_a_parent_comes_in(string name)
    {
        var address = await Write();
        var other = await _host.LogIn(name);
        Assert.That((await other.Get(address)).Status, Is.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden));
    }

    [Test, Property("Rule", "R67")]
    public async Task No_row_of_the_log_and_no_resource_leads_from_a_child_to_the_note()
    {
        var address = await Write();
        await _leader.Get(address);
        var (rows, named, resources) = await _host.Work(TestHost.Fjellhavn, async services =>
        {
            var work = services.GetRequiredService<IUnitOfWork>();
            return (await work.Find<int>("select count(*) from kp_audit where resource_kind = 'wonder-note'"),
                await work.Find<int>("select count(*) from kp_audit where resource_kind = 'wonder-note' and subject_id is not null"),
                await work.Find<int>("select count(*) from kp_resource where kind = 'wonder-note'"));
        });
        Assert.That((rows, named, resources), Is.EqualTo((3, 0, 0)), "written, read by the writer, read by the leader");
    }

    [Test]
    public async Task The_leader_reads_but_only_the_writer_changes_the_note()
    {
        var address = await Write();
        Assert.That((await _leader.Get(address + "/edit")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var changed = await _writer.Submit(await _writer.Get(address + "/edit"), new Dictionary<string, string> { ["Form.ChildSays"] = "Jeg vil hjem" }, "wonder");
        Assert.That(changed.Text, Does.Contain("Jeg vil hjem").And.Contain(Facts));
    }

    [Test]
    public async Task A_change_over_somebody_elses_is_stopped_and_nothing_is_lost()
    {
        var address = await Write();
        var first = await _writer.Get(address + "/edit");
        await _writer.Submit(await _writer.Get(address + "/edit"), new Dictionary<string, string> { ["Form.Tried"] = "Egen krok" }, "wonder");
        var second = await _writer.Submit(first, new Dictionary<string, string> { ["Form.Tried"] = "Varsle før bytte" }, "wonder");
        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(second.Html, Does.Contain("Varsle f"));
    }

    [Test]
    public async Task What_is_missing_is_told_beside_its_field()
    {
        var refused = await _writer.Submit(await _writer.Get("/bti-guide/wonder/new"), new Dictionary<string, string> { ["Form.NextOn"] = "31.2.2027" }, "wonder");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Contain("Skriv hva du har sett eller hørt").And.Contain("Skriv hva du kaller barnet").And.Contain("Skriv en dag som finnes"));
    }

    [Test, Property("Rule", "R54")]
    public async Task After_fourteen_days_the_writer_is_late_and_the_leader_gets_it_but_nobody_above()
    {
        var address = await Write();
        Assert.That((await _writer.Get("/tasks")).Text, Does.Contain("Et undringsnotat skal avgjøres").And.Contain("5. desember"));
        _host.Clock.Advance(TimeSpan.FromDays(14 + 14));
        await _host.RunDailyJobs();
        Assert.That((await (await _host.LogIn("Bred Planke")).Get("/tasks")).Text, Does.Contain("er ikke avgjort"));
        _host.Clock.Advance(TimeSpan.FromDays(30));
        await _host.RunDailyJobs();
        Assert.That((await (await _host.LogIn("Ryddig Kalender")).Get("/tasks")).Text, Does.Not.Contain("undringsnotat"));

        var leader = await _host.LogIn("Bred Planke");
        await Decide(leader, address, "Level1");
        Assert.That((await leader.Get("/tasks")).Text, Does.Not.Contain("undringsnotat"));
        Assert.That((await (await _host.LogIn("Lun Peis")).Get("/tasks")).Text, Does.Not.Contain("undringsnotat"), "what is decided is nobody's task");
    }

    [Test]
    public async Task A_decision_has_an_outcome_and_a_reason_and_stands()
    {
        var address = await Write();
        var refused = await _leader.Submit(await _leader.Get(address), new Dictionary<string, string> { ["Form.Outcome"] = "ChildWelfare" }, "decide");
        Assert.That(refused.Text, Does.Contain("Velg hva dere gjør nå").And.Contain("Skriv hvorfor"));
        var decided = await Decide(_leader, address, "Level2");
        Assert.That(decided.Text, Does.Contain("Nivå 2").And.Contain("Fordi vi ser det samme"));
        Assert.That((await _writer.Get(address + "/edit")).Status, Is.EqualTo(HttpStatusCode.Forbidden), "what is decided does not change");
    }

    [Test, Property("Rule", "R82")]
    public async Task What_ended_at_level_0_is_gone_after_the_days_of_the_municipality_and_what_went_on_is_not()
    {
        var closed = await Write();
        var carried = await Write();
        await Decide(_writer, closed, "Close");
        await Decide(_writer, carried, "Level1");
        _host.Clock.Advance(TimeSpan.FromDays(89));
        await _host.RunDailyJobs();
        var writer = await _host.LogIn("Lun Peis");
        Assert.That((await writer.Get(closed)).Status, Is.EqualTo(HttpStatusCode.OK));
        _host.Clock.Advance(TimeSpan.FromDays(3));
        await _host.RunDailyJobs();
        writer = await _host.LogIn("Lun Peis");
        Assert.That((await writer.Get(closed)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await writer.Get(carried)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test, Property("Rule", "R52")]
    public async Task When_the_writer_leaves_the_note_waits_for_the_leader_and_for_the_next_leader_after()
    {
        var address = await Write();
        await End("Lun");
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.RunDailyJobs();
        Assert.That((await (await _host.LogIn("Bred Planke")).Get("/tasks")).Text, Does.Contain("er ikke avgjort"));

        await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute(
            """
            insert into kp_employment (id, person_id, unit_id, role, title, valid_from)
            select @id, p.id, e.unit_id, e.role, e.title, @today from kp_person p
            cross join kp_employment e join kp_person old on old.id = e.person_id
            where p.given_name = 'Klar' and p.family_name = 'Tavle' and old.given_name = 'Bred' and old.family_name = 'Planke'
            """, new { id = Guid.CreateVersion7(), today = new DateOnly(2026, 11, 22) }));
        await End("Bred");
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.RunDailyJobs();
        var next = await _host.LogIn("Klar Tavle");
        Assert.That((await next.Get("/tasks")).Text, Does.Contain("er ikke avgjort"));
        await Decide(next, address, "Close");
        Assert.That((await next.Get("/tasks")).Text, Does.Not.Contain("er ikke avgjort"));
    }

    private Task End(string givenName) => _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute(
        "update kp_employment set valid_to = @last where person_id in (select id from kp_person where given_name = @givenName)",
        new { last = DateOnly.FromDateTime(_host.Clock.GetUtcNow().UtcDateTime), givenName }));

    [Test, Property("Rule", "R91")]
    public async Task Straumvåg_writes_its_note_in_nynorsk()
    {
        var page = await (await _host.LogIn("Blid Krit", TestHost.Straumvag)).Get("/bti-guide/wonder/new");
        Assert.That(page.Text, Does.Contain("Kva har du sett og høyrt?").And.Contain("næraste leiar"));
    }

    internal static async Task<string> Write(Visitor writer)
    {
        var page = await writer.Submit(await writer.Get("/bti-guide/wonder/new"), new Dictionary<string, string>
        {
            ["Form.Child"] = "Solstråle", ["Form.Facts"] = Facts, ["Form.Interpretation"] = "Kanskje redd for bråket.",
        }, "wonder");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Text);
        return NoteAddress().Match(page.Html).Value;
    }

    private Task<string> Write() => Write(_writer);

    private static async Task<PageAnswer> Decide(Visitor by, string address, string outcome) =>
        await by.Submit(await by.Get(address), new Dictionary<string, string> { ["Form.Outcome"] = outcome, ["Form.Reason"] = "Fordi vi ser det samme." }, "decide");

    [GeneratedRegex("/bti-guide/wonder/[0-9a-f-]{36}")]
    private static partial Regex NoteAddress();
}
