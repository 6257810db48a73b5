using System.Net;
using Kommune.BtiGuide.Consulting;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.BtiGuide.Tests;

/// <summary>Asking another service about a child nobody names.</summary>
internal sealed class ConsultationTests
{
    private const string Question = "Et barn på fem år har begynt å trekke seg unna i lek. Hva kan vi gjøre?";

    [TestCase("Hva gjør vi når et barn ikke sover?")]
    [TestCase("Barnet gråter. Mor henter sent. Vi spør PPT.")]
    [TestCase("Hun sier: «Jeg vil ikke hjem.» Hva nå?")]
    public void Words_that_name_nobody_pass(string text) => Assert.That((NameHints.Names(text), NameHints.HasNumber(text)), Is.EqualTo((Array.Empty<string>(), false)));

    [TestCase("Det gjelder Lyttende som er fem.", "Lyttende")]
    [TestCase("Lyttende Bekk gråter.", "Lyttende Bekk")]
    [TestCase("Han bor på Øvre-Myra nå.", "Øvre-Myra")]
    public void What_looks_like_a_name_is_asked_about(string text, string name) => Assert.That(NameHints.Names(text), Is.EqualTo(new[] { name }));

    [TestCase("Født 14852194864."), TestCase("Ring 68 05 02 02."), TestCase("Født 14.05.2021.")]
    public void Numbers_that_lead_to_somebody_are_found(string text) => Assert.That(NameHints.HasNumber(text), Is.True);

    [Test]
    public async Task A_question_is_answered_without_anybody_being_told_who_asks_or_about_whom()
    {
        await using var host = await TestHost.With("bti-guide");
        var asker = await host.LogIn("Lun Peis");
        var page = await asker.Get("/bti-guide/consultations/new");
        var ppt = System.Text.RegularExpressions.Regex.Match(page.Html, "value=\"(?<id>[0-9a-f-]{36})\"(?:(?!<input).)*PPT", System.Text.RegularExpressions.RegexOptions.Singleline).Groups["id"].Value;
        var warned = await Ask(asker, page, ppt, "Lyttende Bekk har begynt å trekke seg unna.");
        Assert.That(warned.Text, Does.Contain("Dette kan være navn: Lyttende Bekk").And.Contain("Det er ikke et navn"));
        Assert.That((await Ask(asker, warned, ppt, "Ring meg på 68 05 01 03.", ("Form.IsNoName", "true"))).Text, Does.Contain("langt tall"), "a number is no matter of opinion");
        Assert.That((await Ask(asker, warned, ppt, "Vi er på Solsikkebakken. Hva gjør vi?")).Text, Does.Contain("Solsikkebakken"));
        var asked = await Ask(asker, warned, ppt, Question);
        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.OK), asked.Text);

        var adviser = await host.LogIn("Grundig Lupe");
        Assert.That((await adviser.Get("/tasks")).Text, Does.Contain("ber om råd uten navn"));
        var read = await adviser.Get(asked.Address);
        Assert.That(read.Text, Does.Contain(Question).And.Not.Contain("Lun Peis").And.Not.Contain("Solsikkebakken"));
        Assert.That((await (await host.LogIn("Klar Tavle")).Get(asked.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await adviser.Submit(read, new Dictionary<string, string> { ["Form.Answer"] = "Prøv en liten gruppe først." }, "answer");
        Assert.That((await adviser.Get("/tasks")).Text, Does.Not.Contain("uten navn"));
        Assert.That((await asker.Get("/tasks")).Text, Does.Contain("fått svar"));
        var answer = await asker.Get(asked.Address);
        Assert.That(answer.Text, Does.Contain("Prøv en liten gruppe først."));
        await asker.Submit(answer, new Dictionary<string, string>(), "read");
        Assert.That((await asker.Get("/tasks")).Text, Does.Not.Contain("fått svar"));

        host.Clock.Advance(TimeSpan.FromDays(92));
        await host.RunDailyJobs();
        Assert.That(await host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<int>("select count(*) from bti_consultation")), Is.Zero, "kept no longer than the guide says (R82)");
    }

    private static Task<PageAnswer> Ask(Visitor asker, PageAnswer page, string unit, string question, params (string Field, string Value)[] more) =>
        asker.Submit(page, new Dictionary<string, string>([new("Form.UnitId", unit), new("Form.Question", question), .. more.Select(one => KeyValuePair.Create(one.Field, one.Value))]), "question");
}
