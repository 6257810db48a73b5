using System.Net;
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
