using System.Net;
using System.Net.Http.Json;
using Kommune.Testing;

namespace Kommune.EndToEnd.Tests;

/// <summary>Two hosts on one server, stopped and started one after the other while people write: nobody meets a closed door.</summary>
internal sealed class RollingRestartTests
{
    [Test]
    public async Task A_rolling_restart_fails_no_request()
    {
        await using var first = HostProcess.Prepare(TestModules.Folder);
        ServerMunicipalities.Prepare(first.Data, "fjellhavn");
        first.Settings["Kommune__DrainSeconds"] = "3";
        await first.StartAgain();
        await using var second = HostProcess.Prepare(TestModules.Folder);
        second.Settings["Kommune__DrainSeconds"] = "3";
        ServerMunicipalities.CopyTo(first.Data, second.Data);
        await second.StartAgain();
        using var visitor = new Visitor(first.Port, "fjellhavn.localhost");
        await visitor.LogIn("Våken Lanterne");

        using var stop = new CancellationTokenSource();
        var ready = new[] { true, true };
        var looking = Task.WhenAll(Look(first, 0), Look(second, 1));
        var writing = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(Write)));
        foreach (var host in new[] { first, second })
        {
            await host.Stop();
            await host.StartAgain();
            while (!ready[host == first ? 0 : 1]) await Task.Delay(50);
        }
        await stop.CancelAsync();
        var answers = (await writing).SelectMany(codes => codes).ToList();
        await looking;

        Assert.That(answers, Has.Count.GreaterThan(20));
        Assert.That(answers, Is.All.EqualTo(HttpStatusCode.Created), $"{first.Output}\n{second.Output}");

        // What a simple proxy does: ask now and then who is ready, and never ask anybody twice the same.
        async Task Look(HostProcess host, int place)
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            for (; !stop.IsCancellationRequested; await Task.Delay(200))
                        {
                try
                {
                    using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{host.Port}/health/ready"));
                    ready[place] = answer.StatusCode == HttpStatusCode.OK;
                }
                catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
                {
                    ready[place] = false;
                }
            }
        }

        async Task<List<HttpStatusCode>> Write()
        {
            using var clients = new Pair(first.Port, second.Port);
            var codes = new List<HttpStatusCode>();
            for (var turn = 0; !stop.IsCancellationRequested; turn++)
            {
                var place = ready[turn % 2] ? turn % 2 : 1 - (turn % 2);
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sample/greetings") { Content = JsonContent.Create(new { words = "Hei fra to maskiner" }) };
                request.Headers.Add("Cookie", visitor.Cookies);
                using var answer = await clients[place].SendAsync(request);
                codes.Add(answer.StatusCode);
                await Task.Delay(20);
            }
            return codes;
        }
    }

    /// <summary>A connection to each.</summary>
    private sealed class Pair(int first, int second) : IDisposable
    {
        private readonly Visitor[] _visitors = [new(first, "fjellhavn.localhost"), new(second, "fjellhavn.localhost")];

        public HttpClient this[int place] => _visitors[place].Http;

        public void Dispose()
        {
            foreach (var visitor in _visitors) visitor.Dispose();
        }
    }
}
