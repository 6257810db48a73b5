using System.Net;
using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests;

/// <summary>What a family sees of who sees and who has read, on the real pages.</summary>
[NonParallelizable]
internal sealed partial class InsightTests
{
    private TestHost _host = null!;
    private Guid _child;
    private Guid _plan;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("individual-plans");
        (_child, _plan) = await _host.Work(TestHost.Fjellhavn, async services =>
        {
            var work = services.GetRequiredService<IUnitOfWork>();
            var child = await work.Find<Guid>("select id from kp_person where given_name = 'Leende' and family_name = 'Måke'");
            var plans = await work.Query<Guid>("select id from kp_resource where subject_id = @child and kind = 'individual-plan' and closed_at is null", new { child });
            return (child, plans[^1]);
        });
    }

    [TearDown]
    public ValueTask Stop() => _host.DisposeAsync();

    [Test, Property("Rule", "R30")]
    public async Task The_mother_sees_who_can_see_what_since_when_and_why()
    {
        using var mother = await _host.LogIn("Stødig Måke");
        var page = await mother.Get($"/access/{_plan}");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain("Våken Lanterne").And.Contain("Den som er ansvarlig, må kunne følge opp saken").And.Contain("Siden").And.Contain("Koordinerende enhet"));

        using var operatorOf = await _host.LogIn("Tydelig Skilt");
        Assert.That((await operatorOf.Get($"/access/{_plan}")).Status, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.NotFound));
    }

    [Test, Property("Rule", "R46")]
    public async Task A_reading_is_in_the_log_at_once_can_be_asked_about_and_is_answered_to_the_one_who_asked()
    {
        using var coordinator = await _host.LogIn("Våken Lanterne");
        await coordinator.Get($"/individual-plans/plans/{_plan}");
        using var mother = await _host.LogIn("Stødig Måke");
        var log = await mother.Get($"/read-log/{_child}");
        Assert.That(log.Text, Does.Contain("Våken Lanterne"));

        var ask = await mother.Get(AskLink().Match(log.Html).Groups["href"].Value);
        Assert.That((await mother.Submit(ask, new Dictionary<string, string>(), "ask")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "an empty question");
        var asked = await mother.Submit(ask, new Dictionary<string, string> { ["Form.Words"] = "Hvorfor leste du på en søndag?" }, "ask");
        Assert.That((await mother.Get($"/read-log/{_child}")).Text, Does.Contain("Hvorfor leste du på en søndag?").And.Contain("Svaret kommer innen"), asked.Text);

        using var unit = await _host.LogIn("Ryddig Kalender");
        Assert.That((await unit.Get("/")).Text, Does.Contain("Svar på et spørsmål om en lesing"));
        var href = await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<string>("select href from kp_task where kind = 'log-question' and closed_at is null"));
        Assert.That((await coordinator.Get(href!)).Status, Is.Not.EqualTo(HttpStatusCode.OK), "the one who is asked about does not get the question");
        var answer = await unit.Get(href!);
        Assert.That(answer.Text, Does.Contain("Hvorfor leste du på en søndag?").And.Contain("Våken Lanterne"));
        await unit.Submit(answer, new Dictionary<string, string> { ["Form.Words"] = "Hun forberedte møtet mandag." }, "answer");

        Assert.That((await mother.Get($"/read-log/{_child}")).Text, Does.Contain("Hun forberedte møtet mandag."));
        Assert.That((await unit.Get("/")).Text, Does.Not.Contain("Svar på et spørsmål om en lesing"));
        using var father = await _host.LogIn("Blid Måke");
        Assert.That((await father.Get($"/read-log/{_child}")).Text, Does.Not.Contain("søndag"), "two parents do not read each other's questions");
    }

    [Test, Property("Rule", "R31")]
    public async Task Whom_the_mother_says_no_to_is_out_with_the_next_request_and_in_again_when_she_takes_it_away()
    {
        using var coordinator = await _host.LogIn("Våken Lanterne");
        Assert.That((await coordinator.Get($"/individual-plans/plans/{_plan}")).Status, Is.EqualTo(HttpStatusCode.OK));
        using var mother = await _host.LogIn("Stødig Måke");
        var page = await mother.Get($"/blocks/{_child}");
        var who = Receiver().Matches(page.Html).First(option => option.Value.Contains("Våken Lanterne", StringComparison.Ordinal)).Groups["value"].Value;
        await mother.Submit(page, new Dictionary<string, string> { ["Form.Receiver"] = who }, "block");

        var refused = await coordinator.Get($"/individual-plans/plans/{_plan}");
        Assert.That((refused.Status, refused.Text), Is.EqualTo((HttpStatusCode.Forbidden, refused.Text)));
        Assert.That(refused.Text, Does.Contain("Personen har sagt nei"));
        page = await mother.Get($"/blocks/{_child}");
        Assert.That(page.Text, Does.Contain("Våken Lanterne"));
        Assert.That((await mother.Submit(page, new Dictionary<string, string> { ["Form.Receiver"] = $"person:{Guid.NewGuid()}" }, "block")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "a forged id tells nothing");

        await mother.Submit(page, new Dictionary<string, string> { ["Lifting.Id"] = Lifting().Match(page.Html).Groups["id"].Value }, "lift");
        Assert.That((await coordinator.Get($"/individual-plans/plans/{_plan}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test, Property("Rule", "R47")]
    public async Task A_safety_decision_tells_the_role_and_not_the_name()
    {
        using var coordinator = await _host.LogIn("Våken Lanterne");
        await coordinator.Get($"/individual-plans/plans/{_plan}");
        await _host.Work(TestHost.Fjellhavn, async services => await services.GetRequiredService<IUnitOfWork>().Execute(
            "insert into kp_name_shield (id, subject_id, legal_basis, author_id, review_on, starts_at) values (@id, @child, 'x', @child, '2027-01-01', '2026-01-01 00:00:00.000')",
            new { id = Guid.CreateVersion7(), child = _child }));
        using var mother = await _host.LogIn("Stødig Måke");
        var log = await mother.Get($"/read-log/{_child}");
        Assert.That(log.Text, Does.Not.Contain("Våken Lanterne").And.Contain("Koordinator"));
    }

    [Test, Property("Rule", "R36")]
    public async Task Who_reads_about_somebody_else_is_told_once_about_secrecy_and_who_reads_about_oneself_never()
    {
        using var mother = await _host.LogIn("Stødig Måke");
        Assert.That((await mother.Get("/notices")).Text, Does.Contain("Slik tar du vare på det du leser"));
        Assert.That((await mother.Get("/secrecy")).Text, Does.Contain("forvaltningsloven § 13 b"));
        using var again = await _host.LogIn("Stødig Måke");
        Assert.That(await Secrecy("Stødig Måke"), Is.EqualTo(1), "once");
        using var alone = await _host.LogIn("Ærlig Anker");
        Assert.That(await Secrecy("Ærlig Anker"), Is.Zero);

        await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute("delete from kp_secrecy_told where resource_id = @_plan", new { _plan }));
        using var later = await _host.LogIn("Stødig Måke");
        Assert.That(await Secrecy("Stødig Måke"), Is.EqualTo(2), "for a case that has opened since");
    }

    private Task<int> Secrecy(string name) => _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<int>(
        "select count(*) from kp_notice n join kp_person p on p.id = n.person_id where n.kind = 'secrecy' and p.given_name = @given and p.family_name = @family",
        new { given = name.Split(' ')[0], family = name.Split(' ')[1] }));

    [TestCase("nb"), TestCase("nn"), TestCase("en")]
    public void Every_refusal_explains_itself(string language)
    {
        var texts = new System.Resources.ResourceManager(typeof(Texts)).GetResourceSet(new System.Globalization.CultureInfo(language), createIfNotExists: true, tryParents: true)!;
        foreach (var reason in Enum.GetValues<DenyReason>())
            Assert.That(texts.GetString($"denied.{reason}"), Is.Not.Null.And.Not.Empty, $"{reason} in {language}");
        foreach (var basis in Enum.GetValues<AccessBasis>().Except([AccessBasis.None]))
            Assert.That(Insight.InsightTexts.Find($"law.{basis}"), Is.Not.Null, $"{basis}");
    }

    [GeneratedRegex("""href="(?<href>/read-log/[^"]+/ask/[0-9]+)""")]
    private static partial Regex AskLink();

    [GeneratedRegex("""<option value="(?<value>person:[^"]+)"[^>]*>[^<]*""")]
    private static partial Regex Receiver();

    [GeneratedRegex("""name="Lifting.Id" value="(?<id>[^"]+)""")]
    private static partial Regex Lifting();
}
