using System.Net;
using System.Text.RegularExpressions;
using static Kommune.IndividualPlans.Tests.Pages.PageWorld;

namespace Kommune.IndividualPlans.Tests.Pages;

public sealed partial class PlanPagesTests
{
    private PageWorld world = null!;

    [OneTimeSetUp]
    public async Task A_plan_is_written_and_approved_through_the_pages()
    {
        world = await Open();
        await world.LogIn();
        await world.StartPlan();
        await world.Write();
        await world.Approve();
    }

    [OneTimeTearDown]
    public async Task Close() => await world.DisposeAsync();

    [Test]
    public async Task The_family_and_the_coordinator_see_the_same_plan()
    {
        foreach (var visitor in new[] { world.Mother, world.Father, world.Coordinator })
        {
            var page = await visitor.Get(world.Plan);
            Assert.That(page.Text, Does.Contain("Versjon 1 gjelder nå").And.Contain("Jeg vil leke ute med de andre.").And.Contain("Lekegruppe i storefri").And.Contain("Våken Lanterne"));
        }
        Assert.That((await world.Mother.Get(world.Plan)).Text, Does.Contain("Foreslå en endring"));
        Assert.That((await world.Coordinator.Get(world.Plan)).Text, Does.Contain("Endre planen"));
    }

    [Test, Property("Rule", "R73")]
    public async Task A_tab_never_says_whom_it_is_about()
    {
        var page = await world.Mother.Get(world.Plan);
        Assert.That(Title().Match(page.Html).Value, Is.EqualTo("<title>Planen – Fjellhavn kommune</title>"));
    }

    [Test, Property("Rule", "R34")]
    public async Task A_print_is_marked_on_paper_and_told_in_the_read_log()
    {
        var paper = await world.Coordinator.Get($"{world.Plan}/print");
        Assert.That(paper.Html, Does.Contain("class=\"paper\""));
        Assert.That((await world.Mother.Get("/read-log")).Text, Does.Contain("Våken Lanterne").And.Contain("skrev ut"));
    }

    [Test]
    public async Task What_was_typed_is_kept_beside_its_problem()
    {
        var page = await world.Coordinator.Get($"{world.Plan}/measures/new");
        var answer = await Try(world.Coordinator, page, "measure", ("Form.Title", ""), ("Form.HowCarriedOut", "Sammen med to venner."), ("Form.Deadline", "30. februar 2027"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(answer.Text, Does.Contain("Sammen med to venner."));
        Assert.That(answer.Html, Does.Contain("30. februar 2027").And.Contain("aria-invalid=\"true\"").And.Contain("ds-error-summary"));
    }

    [Test]
    public async Task The_start_page_begins_with_the_words_and_shows_goals_and_people()
    {
        var start = await world.Mother.Get("/individual-plans");
        var page = await world.Mother.Get(StartLink().Match(start.Html).Value);
        Assert.That(page.Text, Does.Contain("Jeg vil leke ute med de andre.").And.Contain("Målene og det som skjer").And.Contain("Flere som hjelper").And.Contain("Strandlia skole"));
    }

    [Test]
    public async Task Every_page_of_the_plan_answers_in_every_language()
    {
        var pages = new[] { "", "/edit", "/print", "/own-words", "/strengths/new", "/needs/new", "/goals/new", "/measures/new", "/participants/new", "/responsible", "/offers", "/offers/ContactDoctor", "/contributions/new", "/cooperation/new", "/few-services", "/language", "/child", "/part-plans/new", "/period", "/approve", "/consent", "/versions", "/versions/1", "/pause", "/end", "/evaluate" };
        foreach (var language in new[] { "nn", "en", "nb" })
        {
            await world.Mother.Get($"/language/{language}");
            foreach (var path in pages)
            {
                var page = await world.Mother.Get(world.Plan + path);
                Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), path);
                // A missing text shows as its key.
                Assert.That(LooseKey().Matches(page.Text).Select(match => match.Value), Is.Empty, $"{language} {path}");
            }
        }
    }

    [GeneratedRegex("<title>.*?</title>")]
    private static partial Regex Title();

    [GeneratedRegex("/start/[0-9a-f-]{36}")]
    private static partial Regex StartLink();

    // Words joined by dots without a space, as keys are: "plan.title".
    [GeneratedRegex(@"(?<![\w@./])[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*(?![\w.@])")]
    private static partial Regex LooseKey();
}
