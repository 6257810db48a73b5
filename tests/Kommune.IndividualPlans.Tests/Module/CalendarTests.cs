using System.Net;
using System.Text;

namespace Kommune.IndividualPlans.Tests.Module;

[Property("Rule", "R73")]
[Property("Rule", "R95")]
internal sealed class CalendarTests : Journey
{
    [Test]
    public async Task A_date_for_ones_own_calendar_tells_nothing_of_the_plan_and_only_to_those_who_see_it()
    {
        var (_, planId) = await ActivePlan("Klok Granitt");
        var measure = (await Query<Guid>("select measure_id from ip_measure where plan_id = @planId", new { planId }))[0];
        using var home = await LogIn("Klok Granitt");
        foreach (var (address, day) in new[] { ($"/plans/{planId}/review/calendar", "20270301"), ($"/plans/{planId}/measures/{measure}/calendar", "20261201") })
        {
            using var answer = await home.Api(HttpMethod.Get, Api + address);
            var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/calendar"));
            Assert.That(answer.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("avtale.ics"));
            Assert.That(text, Does.Contain($"DTSTART;VALUE=DATE:{day}\r\n").And.Contain("SUMMARY:Avtale\r\n").And.Contain($"URL:http://fjellhavn.localhost:{Host.Port}/\r\n"));
            foreach (var telling in new[] { "plan", "Granitt", "Lekegruppe", "measure", "review", $"{planId:D}", $"{measure:D}" })
                Assert.That(text, Does.Not.Contain(telling).IgnoreCase);
        }
        using var stranger = await LogIn("Ærlig Anker");
        await Get(stranger, $"/plans/{planId}/review/calendar", HttpStatusCode.NotFound);
        await Get(home, $"/plans/{planId}/measures/{Guid.NewGuid()}/calendar", HttpStatusCode.NotFound);
        Assert.That((await home.Get($"/individual-plans/plans/{planId}")).Html, Does.Contain("/review/calendar").And.Contain($"{measure:D}/calendar"));
    }
}
