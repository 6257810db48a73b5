using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Kommune.Testing;

namespace Kommune.EndToEnd.Tests;

/// <summary>A power cut in the middle of people's writing: what they were told was saved, is there when the light comes back.</summary>
internal sealed class KilledHostTests
{
    private const int Cuts = 6;
    private const string Plans = "/api/individual-plans/plans";

    [Test, Property("Rule", "R45")]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_process_is_killed()
    {
        await using var host = await HostProcess.Start();
        var plan = await PlanOf(host, "Leende Måke");
        var acknowledged = new ConcurrentBag<string>();
        var random = new Random(20261121);

        for (var cut = 0; cut < Cuts; cut++)
        {
            using var coordinator = await LogIn(host, "Våken Lanterne");
            var writing = Write(coordinator, plan, cut, acknowledged);
            await UntilSomeAreWritten(acknowledged, cut, writing);
            await Task.Delay(random.Next(0, 40)); // anywhere in a write, not at its edges
            await host.Kill();
            await writing;
            await host.StartAgain();
        }

        using var reader = await LogIn(host, "Våken Lanterne");
        var needs = await reader.Http.GetStringAsync(new Uri($"{Plans}/{plan}", UriKind.Relative));
        Assert.That(acknowledged, Is.Not.Empty);
        Assert.That(acknowledged.Where(text => !needs.Contains(text, StringComparison.Ordinal)), Is.Empty);

        await host.Kill();
        Assert.That(await host.RunCommand("audit", "verify"), Is.Zero, host.Output);
    }

    private static async Task Write(Visitor visitor, string plan, int cut, ConcurrentBag<string> acknowledged)
    {
        for (var number = 0; ; number++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Behov {cut}-{number}.");
            try
            {
                using var answer = await visitor.Api(HttpMethod.Post, $"{Plans}/{plan}/needs", new { text });
                if (answer.StatusCode != HttpStatusCode.Created) Assert.Fail($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                acknowledged.Add(text);
            }
            catch (HttpRequestException)
            {
                return; // The cut.
            }
        }
    }

    private static async Task UntilSomeAreWritten(ConcurrentBag<string> acknowledged, int cut, Task writing)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"Behov {cut}-");
        while (!writing.IsCompleted && acknowledged.Count(text => text.StartsWith(prefix, StringComparison.Ordinal)) < 5) await Task.Delay(5);
    }

    private static async Task<Visitor> LogIn(HostProcess host, string name)
    {
        var visitor = new Visitor(host.Port, "fjellhavn.localhost");
        await visitor.LogIn(name);
        return visitor;
    }

    private static async Task<string> PlanOf(HostProcess host, string person)
    {
        using var coordinator = await LogIn(host, "Våken Lanterne");
        var cases = await coordinator.Get("/individual-plans/cases");
        Assert.That(cases.Text, Does.Contain(person));
        var link = cases.Html.Split("/individual-plans/plans/").Skip(1).First();
        return link[..36];
    }
}
