using System.Net;
using Kommune.Testing;

namespace Kommune.BtiGuide.Tests;

/// <summary>The guide is read by anybody; only the BTI coordinator changes it.</summary>
internal sealed class GuidePagesTests
{
    private TestHost _host = null!;

    [OneTimeSetUp]
    public async Task Start() => _host = await TestHost.With("bti-guide");

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [TestCase("/bti-guide")]
    [TestCase("/bti-guide/levels/0")]
    [TestCase("/bti-guide/levels/3")]
    [TestCase("/bti-guide/steps/0.1")]
    [TestCase("/bti-guide/steps/2.5")]
    [TestCase("/bti-guide/search?q=lysglimt")]
    [Property("Rule", "R67")]
    public async Task Every_page_is_open_without_login_and_begins_with_the_safety_card(string address)
    {
        var page = await _host.Visit().Get(address);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Html, Does.Contain("tel:112"));
        var card = page.Html.IndexOf("class=\"safe\"", StringComparison.Ordinal);
        Assert.That(card, Is.LessThan(page.Html.IndexOf("class=\"sec\"", StringComparison.Ordinal)), "before everything else");
    }

    [TestCase("/bti-guide/levels/7"), TestCase("/bti-guide/steps/7.1"), TestCase("/bti-guide/nothing")]
    public async Task What_is_not_in_the_guide_is_not_there(string address) =>
        Assert.That((await _host.Visit().Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));

    [TestCase("/bti-guide"), TestCase("/bti-guide/levels/0"), TestCase("/bti-guide/steps/0.2")]
    [Property("Rule", "R68")]
    public async Task Nothing_personal_can_be_written_in_the_public_guide(string address)
    {
        var html = (await _host.Visit().Get(address)).Html;
        Assert.That(html, Does.Not.Contain("method=\"post\"").And.Not.Contain("<textarea"));
    }

    [Test, Property("Rule", "R73")]
    public async Task Every_page_can_be_left_in_one_press_and_says_nothing_in_its_tab()
    {
        var html = (await _host.Visit().Get("/bti-guide/levels/0")).Html;
        Assert.That(html, Does.Contain("data-quick-exit"));
        Assert.That(html[html.IndexOf("<title>", StringComparison.Ordinal)..html.IndexOf("</title>", StringComparison.Ordinal)], Is.EqualTo("<title>Slik hjelper vi sammen"));
    }

    [Test, Property("Rule", "R91")]
    public async Task Straumvåg_reads_its_own_handlingsrettleiar_in_nynorsk_with_its_own_rules()
    {
        var start = await _host.Visit(TestHost.Straumvag).Get("/bti-guide");
        Assert.That(start.Text, Does.Contain("Handlingsrettleiaren").And.Contain("Er eit barn i fare?"));
        Assert.That((await _host.Visit(TestHost.Straumvag).Get("/bti-guide/levels/1")).Text, Does.Contain("må brukast på dette nivået"));
        Assert.That((await _host.Visit().Get("/bti-guide/levels/1")).Text, Does.Contain("kan brukes på dette nivået"));
    }

    [Test]
    public async Task The_deadline_of_the_municipality_is_in_the_step() =>
        Assert.That((await _host.Visit().Get("/bti-guide/steps/0.4")).Text, Does.Contain("Høyst 14 dager fra første undring"));

    [Test]
    public async Task A_search_says_not_to_write_names_and_finds_the_step()
    {
        var found = await _host.Visit().Get("/bti-guide/search?q=<script>");
        Assert.That(found.Html, Does.Not.Contain("<script>"));
        Assert.That(found.Text, Does.Contain("Skriv ikke navn").And.Contain("Vi fant ikke noe"));
        Assert.That((await _host.Visit().Get("/bti-guide/search?q=lysglimt")).Html, Does.Contain("/bti-guide/steps/1.3"));
    }

    [Test]
    public async Task The_front_page_and_an_employees_day_lead_to_the_guide_and_the_step_to_the_note()
    {
        var front = await _host.Visit().Get("/");
        Assert.That(front.Html, Does.Contain("href=\"/bti-guide\""));
        Assert.That((await (await _host.LogIn("Lun Peis")).Get("/")).Html, Does.Contain("href=\"/bti-guide\""));
        Assert.That((await (await _host.LogIn("Stødig Måke")).Get("/")).Html, Does.Not.Contain("href=\"/bti-guide\""), "a family has other things to do first");
        Assert.That((await _host.Visit().Get("/bti-guide/steps/0.2")).Html, Does.Contain("href=\"/bti-guide/wonder/new\""));
    }

    [Test]
    public async Task Only_the_coordinator_of_the_guide_sees_its_versions()
    {
        Assert.That((await _host.Visit().Get("/bti-guide/versions")).Address, Does.Contain("/login"));
        Assert.That((await (await _host.LogIn("Lun Peis")).Get("/bti-guide/versions")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await (await _host.LogIn("Skarp Linse")).Get("/bti-guide/versions")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
