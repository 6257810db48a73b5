using System.Net;
using System.Text.Json;
using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Stafettlogg.Tests;

/// <summary>The log, the guide and the plan in pairs: what one adds to another is there when both are on, and simply is not when one is off.</summary>
internal sealed class TogetherTests
{
    [Test]
    public async Task A_step_of_the_guide_opens_a_log_at_its_level_only_where_logs_are()
    {
        await using (var alone = await TestHost.With("bti-guide"))
        {
            using var teacher = await alone.LogIn("Klar Tavle");
            Assert.That((await teacher.Get("/bti-guide/levels/1")).Html, Does.Not.Contain("/stafettlogg/"));
            Assert.That((await teacher.Get("/stafettlogg/logs")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
        await using var both = await TestHost.With("bti-guide", "stafettlogg");
        using var worker = await both.LogIn("Klar Tavle");
        var link = (await worker.Get("/bti-guide/levels/1")).Links.FirstOrDefault(one => one.StartsWith("/stafettlogg/logs/new", StringComparison.Ordinal));
        Assert.That(link, Is.EqualTo("/stafettlogg/logs/new?level=1"));
        Assert.That((await worker.Get("/stafettlogg/logs/new?level=2")).Form("new").Fields.Single(field => field.Key == "Form.Level").Value, Is.EqualTo("2"));
        Assert.That((await both.Visit().Get("/bti-guide/levels/1")).Html, Does.Not.Contain("/stafettlogg/"), "and nothing is made without login");
    }

    [Test]
    public async Task A_step_of_the_guide_leads_to_the_coordinating_unit_only_where_plans_are()
    {
        await using (var alone = await TestHost.With("bti-guide"))
        {
            using var teacher = await alone.LogIn("Klar Tavle");
            Assert.That((await teacher.Get("/bti-guide/levels/3")).Html, Does.Not.Contain("/individual-plans/"));
        }
        await using var both = await TestHost.With("bti-guide", "individual-plans");
        using var worker = await both.LogIn("Klar Tavle");
        Assert.That((await worker.Get("/bti-guide/levels/3")).Links, Has.Some.StartsWith("/individual-plans/"));
    }

    [Test]
    public async Task Logs_that_come_after_the_plans_are_not_ended_by_what_was_granted_before_but_by_what_is_granted_then()
    {
        await using var host = await TestHost.With("individual-plans");
        var child = await host.PersonId("Lun Hamn", TestHost.Straumvag);
        await Grant(host, child);
        await TurnOn(host, "stafettlogg");

        var log = await host.Open("Lun Hamn", "Blid Krit", "Straumvåg skule", TestHost.Straumvag);
        await host.Quiet();
        Assert.That((await host.Stored(log.Id, TestHost.Straumvag)).State, Is.EqualTo(LogState.Open));
        using var mother = await host.LogIn("Mild Hamn", TestHost.Straumvag);
        Assert.That((await mother.Get($"/stafettlogg/logs/{log.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));

        await Grant(host, child);
        Assert.That((await host.Stored(log.Id, TestHost.Straumvag)).State, Is.EqualTo(LogState.Closed));
    }

    [Test]
    public async Task A_plan_is_granted_where_there_are_no_logs_and_a_log_lives_where_there_are_no_plans()
    {
        await using (var plans = await TestHost.With("individual-plans"))
        {
            await Grant(plans, await plans.PersonId("Lun Hamn", TestHost.Straumvag));
            Assert.That(plans.Log.Lines.Where(line => line.Contains("failed", StringComparison.OrdinalIgnoreCase)), Is.Empty);
        }
        await using var logs = await TestHost.With("stafettlogg");
        var log = await logs.Open("Lun Hamn", "Blid Krit", "Straumvåg skule", TestHost.Straumvag);
        using var mother = await logs.LogIn("Mild Hamn", TestHost.Straumvag);
        var page = await mother.Get($"/stafettlogg/logs/{log.Id}");
        Assert.That((page.Status, page.Html.Contains("/individual-plans/", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, false)));
        Assert.That((await mother.Get("/individual-plans/plans")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test, Property("Rule", "R24")]
    public async Task A_plan_the_family_says_yes_to_ends_the_log_or_asks_what_goes_along_as_the_municipality_has_chosen()
    {
        await using var host = await TestHost.With("individual-plans", "stafettlogg");
        var closed = await host.Open("Lun Hamn", "Blid Krit", "Straumvåg skule", TestHost.Straumvag);
        await SayYesToAPlan(host, TestHost.Straumvag, "Mild Hamn", "Lun Hamn", "Ryddig Perm", offeredOnly: () => StateOf(closed, TestHost.Straumvag));
        Assert.That(await StateOf(closed, TestHost.Straumvag), Is.EqualTo(LogState.Closed));
        Assert.That((await host.Stored(closed.Id, TestHost.Straumvag)).Closing?.Reason, Is.EqualTo(ClosingReason.PlanTakesOver));

        var waiting = await host.Open("Stille Måke", "Klar Tavle", "Strandlia skole");
        await SayYesToAPlan(host, TestHost.Fjellhavn, "Stødig Måke", "Stille Måke", "Ryddig Kalender", offeredOnly: () => StateOf(waiting, TestHost.Fjellhavn));
        Assert.That(await StateOf(waiting, TestHost.Fjellhavn), Is.EqualTo(LogState.Converting));
        using var mother = await host.LogIn("Stødig Måke");
        Assert.That((await mother.Get($"/stafettlogg/logs/{waiting.Id}/carry")).Status, Is.EqualTo(HttpStatusCode.OK));

        async Task<LogState> StateOf(RelayLog log, string municipality) => (await host.Stored(log.Id, municipality)).State;
    }

    /// <summary>A need is notified, the right confirmed and offered, and the family says yes: all of it through the plans' own ways in.</summary>
    private static async Task SayYesToAPlan(TestHost host, string municipality, string parent, string child, string officer, Func<Task<LogState>> offeredOnly)
    {
        const string api = "/api/individual-plans";
        using var home = await host.LogIn(parent, municipality);
        using var unit = await host.LogIn(officer, municipality);
        var notification = await Sent(home, "/notifications", new { subjectId = await host.PersonId(child, municipality), text = "Vi trenger at noen holder i trådene." });
        var caseId = (await Sent(unit, $"/notifications/{notification.GetProperty("id").GetGuid()}/take", new { })).GetProperty("caseId").GetGuid();
        await Sent(unit, $"/cases/{caseId}/talk", new { whatMatters = "Å komme ut", services = "Fysioterapi og skole", wantsPlan = true });
        await Sent(unit, $"/cases/{caseId}/right", new { rights = new[] { "Coordinator", "Plan" }, bases = new[] { "HealthCare" } });
        await host.Quiet();
        Assert.That(await offeredOnly(), Is.EqualTo(LogState.Open), "an offer changes nothing");
        await Sent(home, $"/cases/{caseId}/answer", new { coordinator = true, plan = true });
        await host.Quiet();

        static async Task<JsonElement> Sent(Visitor by, string address, object body)
        {
            var answer = await by.Api(HttpMethod.Post, api + address, body);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.That(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {text}");
            return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
        }
    }

    private static async Task TurnOn(TestHost host, string module)
    {
        using var operatorHere = await host.LogIn("Klår Brytar", TestHost.Straumvag);
        var page = await operatorHere.Get("/operations");
        var form = page.Forms.Single(form => form.Fields.Any(field => field is { Key: "module" } && field.Value == module));
        Assert.That((await operatorHere.Submit(page, form, new Dictionary<string, string> { ["on"] = "true" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task Grant(TestHost host, Guid child)
    {
        await host.Work(TestHost.Straumvag, services =>
        {
            services.GetRequiredService<IEventBus>().Publish(new CoordinationChanged { CaseId = Guid.CreateVersion7(), SubjectId = child, State = "PlanAndCoordinator" });
            return Task.FromResult(0);
        });
        await host.Quiet();
    }
}
