using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests;

/// <summary>What an operator does with what was given up, on the page.</summary>
internal sealed class OperationsTests
{
    private TestHost _host = null!;

    [SetUp]
    public async Task Start() => _host = await TestHost.With();

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test, Property("Rule", "R28")]
    public async Task What_was_given_up_is_shown_with_what_waits_behind_it_and_nothing_about_persons()
    {
        await _host.GiveUp();
        using var operatorHere = await _host.LogIn("Tydelig Skilt");

        var page = await operatorHere.Get("/operations");

        Assert.That(page.Text, Does.Contain(DeadDeliveries.EventName).And.Contain(DeadDeliveries.Subscriber).And.Contain("1 venter bak denne"));
        Assert.That(page.Html, Does.Not.Contain(DeadDeliveries.Secret));
    }

    [Test]
    public async Task It_is_tried_again_or_skipped_with_a_reason_and_the_read_log_tells()
    {
        var first = await _host.GiveUp();
        using var operatorHere = await _host.LogIn("Tydelig Skilt");
        await Decide(operatorHere, "retry", "");
        Assert.That(await _host.StateOf(first), Is.EqualTo("Pending"));

        var second = await _host.GiveUp();
        var refused = await Decide(operatorHere, "skip", "nei");
        Assert.That(refused.Text, Does.Contain("Skriv hvorfor"));
        Assert.That(await _host.StateOf(second), Is.EqualTo("Dead"));
        await Decide(operatorHere, "skip", "Planen ble slettet etter ønske.");
        Assert.That(await _host.StateOf(second), Is.EqualTo("Done"));

        var audited = await _host.Work(TestHost.Fjellhavn, services => services.Find<int>(
            "select count(*) from kp_audit where action in ('dead-letter-retried', 'dead-letter-skipped')"));
        Assert.That(audited, Is.EqualTo(2));
    }

    [Test, Property("Rule", "R28")]
    public async Task Nobody_but_an_operator_decides()
    {
        var dead = await _host.GiveUp();
        using var coordinator = await _host.LogIn("Våken Lanterne");
        using var answer = await coordinator.Http.PostAsync(new Uri("/operations/deliveries", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["event"] = dead.ToString(), ["subscriber"] = DeadDeliveries.Subscriber, ["decision"] = "retry",
        }));

        Assert.That(answer.StatusCode, Is.Not.EqualTo(HttpStatusCode.OK).And.Not.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await _host.StateOf(dead), Is.EqualTo("Dead"));
    }

    private static async Task<PageAnswer> Decide(Visitor visitor, string decision, string reason)
    {
        var page = await visitor.Get("/operations");
        var form = page.Forms.Single(form => form.Fields.Any(field => field.Key == "event"));
        return await visitor.Submit(page, form, new Dictionary<string, string> { ["decision"] = decision, ["reason"] = reason });
    }
}
