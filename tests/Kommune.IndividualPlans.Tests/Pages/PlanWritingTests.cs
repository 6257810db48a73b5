using System.Net;
using System.Text.RegularExpressions;
using static Kommune.IndividualPlans.Tests.Pages.PageWorld;

namespace Kommune.IndividualPlans.Tests.Pages;

public sealed partial class PlanWritingTests
{
    private PageWorld world = null!;

    [SetUp]
    public async Task A_plan_is_written_and_approved_through_the_pages()
    {
        world = await Open();
        await world.LogIn();
        await world.StartPlan();
        await world.Write();
        await world.Approve();
    }

    [TearDown]
    public async Task Close() => await world.DisposeAsync();

    [Test, Property("Rule", "R25")]
    public async Task A_service_without_a_yes_meets_nothing_and_one_with_it_only_what_was_agreed()
    {
        using var teacher = await world.Host.LogIn("Klar Tavle");
        Assert.That((await teacher.Get(world.Plan)).Status, Is.EqualTo(HttpStatusCode.NotFound));

        var page = await world.Coordinator.Get($"{world.Plan}/participants/new");
        await Send(world.Coordinator, page, "participant", ("Form.UnitId", Option(page, "Strandlia skole")), ("Form.Sections", Sections.Measures), ("Form.Purpose", "Skolen har lekegruppen."));
        foreach (var parent in new[] { world.Mother, world.Father })
        {
            var sharing = await parent.Get("/consents");
            var question = await parent.Get(Question().Match(sharing.Html).Groups["href"].Value);
            Assert.That(question.Text, Does.Contain("Hjelpen fortsetter som før."));
            Assert.That((await teacher.Get(world.Plan)).Status, Is.EqualTo(HttpStatusCode.NotFound), "both parents decide");
            var preview = await parent.Submit(question, new Dictionary<string, string>(), "question");
            Assert.That(preview.Text, Does.Contain("Dette får de se").And.Contain("Dette får de ikke se"));
            await Send(parent, await parent.Get(Next().Match(preview.Html).Groups["href"].Value.Replace("&amp;", "&", StringComparison.Ordinal)), "yes", ("Form.ChildsView", "heard"));
        }

        var seen = await teacher.Get(world.Plan);
        Assert.That(seen.Text, Does.Contain("Lekegruppe i storefri").And.Contain("Det er ikke delt med deg."));
        Assert.That(seen.Text, Does.Not.Contain("Jeg vil leke ute").And.Not.Contain("Jeg husker sanger"));
        Assert.That(seen.Html, Does.Not.Contain("/edit").And.Not.Contain(world.Case), "no link leads to a closed door");
        Assert.That((await teacher.Get($"{world.Plan}/edit")).Status, Is.EqualTo(HttpStatusCode.Forbidden));

        var mine = await world.Mother.Get("/consents");
        var stopped = await world.Mother.Submit(mine, new Dictionary<string, string>(), Stop().Match(mine.Html).Value);
        Assert.That(stopped.Text, Does.Contain("Dette er lukket").And.Contain("Strandlia skole: Tiltakene"), "the doors that closed");
        var refused = await teacher.Get(world.Plan);
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden), "withdrawn at once");
        Assert.That(refused.Text, Does.Contain("Det trengs ingen forklaring for å trekke et samtykke"));
    }

    [Test]
    public async Task A_lost_race_shows_both_texts_and_overwrites_nothing()
    {
        var mine = await world.Mother.Get($"{world.Plan}/own-words");
        await Fill(world.Father, $"{world.Plan}/own-words", "words", ("Form.Words", "Jeg vil svømme."));

        var lost = await Try(world.Mother, mine, "words", ("Form.Words", "Jeg vil synge."));
        Assert.That(lost.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(lost.Text, Does.Contain("Jeg vil svømme.").And.Contain("Jeg vil synge."));

        await Send(world.Mother, lost, "words", ("Form.Words", "Jeg vil synge og svømme."));
        Assert.That((await world.Father.Get($"{world.Plan}/edit")).Text, Does.Contain("Jeg vil synge og svømme."));
        Assert.That((await world.Father.Get(world.Plan)).Text, Does.Contain("Jeg vil leke ute med de andre."), "what applies stands until it is approved");
    }

    [Test]
    public async Task The_coordinator_writes_the_persons_words_only_together_with_the_person()
    {
        var page = await world.Coordinator.Get($"{world.Plan}/goals/new");
        Assert.That((await Try(world.Coordinator, page, "goal", ("Form.Words", "Hun skal spise selv."))).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        await Send(world.Coordinator, page, "goal", ("Form.Words", "Jeg vil spise selv."), ("Form.Together", "true"));
    }

    [Test]
    public async Task The_owner_reads_what_is_new_before_it_is_approved()
    {
        await Fill(world.Mother, $"{world.Plan}/own-words", "words", ("Form.Words", "Jeg vil synge og svømme."));
        await Fill(world.Mother, $"{world.Plan}/goals/new", "goal", ("Form.Words", "Jeg vil spise selv."));
        var page = await world.Mother.Get($"{world.Plan}/approve");
        Assert.That(page.Text, Does.Contain("Dette er nytt siden versjon 1").And.Contain("Jeg vil spise selv."));
        await Send(world.Mother, page, "approve");
        Assert.That((await world.Mother.Get(world.Plan)).Text, Does.Contain("Versjon 2 gjelder nå").And.Contain("Jeg vil synge og svømme."));
        Assert.That((await world.Mother.Get($"{world.Plan}/versions/2")).Text, Does.Contain("Jeg vil spise selv."));
        Assert.That((await world.Mother.Get($"{world.Plan}/versions")).Text, Does.Contain("godkjente planen"));
    }

    [Test]
    public async Task The_person_and_the_service_each_say_how_a_measure_goes()
    {
        var measure = Measure().Match((await world.Mother.Get(world.Plan)).Html).Groups["id"].Value;
        var own = await world.Mother.Get($"{world.Plan}/measures/{measure}");
        await Send(world.Mother, own, "follow", ("Form.Rating", "4"), ("Form.Words", "Gøy ute."));
        await Fill(world.Coordinator, $"{world.Plan}/measures/{measure}", "follow", ("Form.Status", nameof(MeasureStatus.Ongoing)), ("Form.Rating", "5"), ("Form.Words", "Med hver dag."));
        Assert.That((await world.Father.Get(world.Plan)).Text, Does.Contain("Bra").And.Contain("Gøy ute.").And.Contain("5 av 5").And.Contain("Med hver dag.").And.Contain("Pågår"));
    }

    [Test, Property("Rule", "R14")]
    public async Task A_withdrawn_consent_closes_the_plan_for_writing_and_says_what_goes_on()
    {
        var page = await world.Father.Get($"{world.Plan}/consent");
        Assert.That(page.Text, Does.Contain("fortsetter uansett hva du svarer"));
        await Send(world.Father, page, "withdraw");
        var plan = await world.Coordinator.Get(world.Plan);
        Assert.That(plan.Text, Does.Contain("Samtykket til planen er trukket"));
        Assert.That(plan.Html, Does.Not.Contain("/edit\""));
    }

    [GeneratedRegex("""href="(?<href>/consents/[0-9a-f-]{36}/questions/[0-9a-f-]{36})" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Question();

    [GeneratedRegex("stop-[0-9a-f]{32}-[0-9a-f]{32}")]
    private static partial Regex Stop();

    [GeneratedRegex("""href="(?<href>/consents/[0-9a-f-]{36}/yes[^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Next();

    [GeneratedRegex("""id="measure-(?<id>[0-9a-f-]{36})" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Measure();
}
