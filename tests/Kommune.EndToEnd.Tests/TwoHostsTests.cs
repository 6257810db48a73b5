using System.Diagnostics;
using System.Net;
using Kommune.Testing;
using Npgsql;

namespace Kommune.EndToEnd.Tests;

/// <summary>Two hosts, each with a data folder of its own, on one PostgreSQL server.</summary>
internal sealed class TwoHostsTests
{
    private const string Words = "Hei fra to maskiner";

    [Test]
    public async Task They_share_logins_and_work_and_one_takes_over_within_a_minute_when_the_other_is_killed()
    {
        await using var first = HostProcess.Prepare(TestModules.Folder);
        var database = ServerMunicipalities.Prepare(first.Data, "fjellhavn");
        await first.StartAgain();
        await using var second = HostProcess.Prepare(TestModules.Folder);
        ServerMunicipalities.CopyTo(first.Data, second.Data);
        await second.StartAgain();

        using var visitor = new Visitor(first.Port, "fjellhavn.localhost");
        await visitor.LogIn("Våken Lanterne");
        Assert.That(await Greet(second, visitor), Is.EqualTo(HttpStatusCode.Created), $"whoever has logged in at one is logged in at the other\n{second.Output}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Greet(number % 2 == 0 ? first : second, visitor)));
        Assert.That(answers, Is.All.EqualTo(HttpStatusCode.Created));
        await UntilHandled(database, first, second);
        Assert.That(await Counted(database), Is.EqualTo(61), "each event is handled once");

        await first.Kill();
        Assert.That(await first.TryStartAgain("handled:3"), first.Output);
        var said = 61;
        while (!first.IsGone)
        {
            try
            {
                if (await Greet(first, visitor) == HttpStatusCode.Created) said++;
            }
            catch (HttpRequestException)
            {
                // Gone in the middle of a delivery; what was being said may have been stored.
            }
        }
        var takingOver = Stopwatch.StartNew();
        await UntilHandled(database, first, second);
        Assert.That(takingOver.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
        var (stored, counted) = (await Ask(database, $"select count(*) from smp_greeting where words = '{Words}'"), await Counted(database));
        Assert.That(counted, Is.EqualTo(stored));
        Assert.That(stored, Is.GreaterThanOrEqualTo(said));
    }

    private static async Task<HttpStatusCode> Greet(HostProcess host, Visitor visitor)
    {
        using var client = new Visitor(host.Port, "fjellhavn.localhost");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sample/greetings") { Content = System.Net.Http.Json.JsonContent.Create(new { words = Words }) };
        request.Headers.Add("Cookie", visitor.Cookies);
        using var answer = await client.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task UntilHandled(string database, params HostProcess[] hosts)
    {
        for (var patience = Stopwatch.StartNew(); await Ask(database, "select count(*) from bus_delivery where state <> 'Done'") > 0; await Task.Delay(100))
        {
            if (patience.Elapsed > TimeSpan.FromSeconds(90)) Assert.Fail(string.Join('\n', hosts.Select(host => host.Output)));
        }
    }

    private static Task<long> Counted(string database) => Ask(database, "select coalesce(sum(greetings), 0) from smp_day");

    private static async Task<long> Ask(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The test's own words.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
