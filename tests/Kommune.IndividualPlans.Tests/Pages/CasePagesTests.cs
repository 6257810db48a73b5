using System.Net;
using static Kommune.IndividualPlans.Tests.Pages.PageWorld;

namespace Kommune.IndividualPlans.Tests.Pages;

public sealed class CasePagesTests
{
    private PageWorld world = null!;

    [SetUp]
    public async Task Open()
    {
        world = await PageWorld.Open();
        await world.LogIn();
    }

    [TearDown]
    public async Task Close() => await world.DisposeAsync();

    [Test]
    public async Task A_name_is_seen_only_by_the_one_who_opens_or_takes_the_notification()
    {
        var page = await world.Mother.Get("/individual-plans/notifications/new");
        await Send(world.Mother, page, "notify", ("Form.SubjectId", Option(page, "Lyttende Bekk")), ("Form.Text", "Vi trenger hjelp fra flere."));
        var inbox = await world.Unit.Get("/individual-plans/notifications");
        Assert.That(inbox.Text, Does.Contain("Om et barn").And.Not.Contain("Lyttende").And.Not.Contain("Vi trenger hjelp"));
        Assert.That((await world.Coordinator.Get("/individual-plans/notifications")).Text, Does.Not.Contain("Om et barn"));
    }

    [Test, Property("Rule", "R97")]
    public async Task A_refusal_says_why_whom_to_complain_to_and_until_when()
    {
        await world.Notify();
        await world.Talk();
        await Fill(world.Unit, $"{world.Case}/deny", "deny", ("Form.Reason", "Skolen hjelper allerede."), ("Form.Basis", nameof(LegalBasis.HealthCare)));

        var page = await world.Mother.Get(world.Case);
        Assert.That(page.Text, Does.Contain("Skolen hjelper allerede.").And.Contain("Statsforvalteren").And.Contain("4 uker").And.Contain("21. desember 2026"));

        await Fill(world.Mother, $"{world.Case}/appeal", "appeal", ("Form.Words", "Vi er ikke enige."));
        await Fill(world.Unit, $"{world.Case}/appeal/decision", "appeal-decision", ("Form.Outcome", nameof(AppealOutcome.Dismissed)), ("Form.Reason", "Vilkårene er ikke oppfylt."));
        Assert.That((await world.Mother.Get(world.Case)).Text, Does.Contain("Klagen førte ikke fram.").And.Contain("Vilkårene er ikke oppfylt."));
    }

    [Test]
    public async Task A_coordinator_without_a_plan_is_a_good_place_to_be()
    {
        await world.Notify();
        await world.Talk();
        await Fill(world.Unit, $"{world.Case}/right", "right", ("Form.Bases", nameof(LegalBasis.HealthCare)));

        var half = await world.Mother.Get($"{world.Case}/offer");
        Assert.That((await Try(world.Mother, half, "offer-answer", ("Form.Coordinator", "yes"))).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "no answer is not a no");
        var page = await Send(world.Mother, half, "offer-answer", ("Form.Coordinator", "yes"), ("Form.Plan", "no"));
        Assert.That(page.Text, Does.Contain("Koordinator uten plan").And.Contain("det er helt greit").And.Contain("Be om en plan likevel"));
    }

    [Test]
    public async Task The_coordinating_unit_writes_down_an_answer_given_aloud()
    {
        await world.Notify();
        await world.Talk();
        await Fill(world.Unit, $"{world.Case}/right", "right", ("Form.Bases", nameof(LegalBasis.HealthCare)));
        var page = await world.Unit.Get($"{world.Case}/offer");
        await Send(world.Unit, page, "offer-answer", ("Form.PersonId", Option(page, "Tålmodig Bekk")), ("Form.Channel", OnBehalf.Oral), ("Form.Coordinator", "yes"), ("Form.Plan", "yes"));
        Assert.That((await world.Mother.Get(world.Case)).Text, Does.Contain("Plan og koordinator"));
    }

    [Test, Property("Rule", "R29")]
    public async Task Lists_and_search_show_only_what_one_may_open()
    {
        await world.Notify();
        Assert.That((await world.Unit.Get("/individual-plans/cases?show=all&q=lyttende")).Text, Does.Contain("Lyttende Bekk").And.Contain("1 sak"));
        using var teacher = await world.Host.LogIn("Klar Tavle");
        var nothing = await teacher.Get("/individual-plans/cases?show=all&q=lyttende");
        Assert.That(nothing.Text, Does.Not.Contain("Lyttende").And.Contain("Ingen treff"));
        Assert.That((await teacher.Get(world.Case)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Everyone_who_has_nothing_yet_is_shown_the_way_in()
    {
        using var other = await world.Host.LogIn("Varm Kompass");
        Assert.That((await other.Get("/individual-plans")).Text, Does.Contain("Be om hjelp"));
    }
}
