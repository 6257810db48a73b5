using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests.Safety;

/// <summary>A parent without parental responsibility has a form and a letter, and no way in (barnelova § 47, R57).</summary>
internal sealed class InsightRequestTests : SafetyPageTests
{
    /// <summary>The father of a strictly protected child, whose responsibility a decision has ended.</summary>
    private const string ParentWithout = "Fjern Holme";

    [Test, Property("Rule", "R57")]
    public async Task Such_a_parent_sees_no_case_and_a_form()
    {
        using var parent = await Host.LogIn(ParentWithout);
        var start = await parent.Get("/");
        Assert.That(start.Html, Does.Contain("href=\"/insight-requests\"").And.Not.Contain("Varsom"));
        Assert.That((await parent.Get("/insight-requests")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await parent.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await parent.Get("/individual-plans")).Text, Does.Not.Contain("Varsom").And.Not.Contain("Leende"));
        using var mother = await Host.LogIn(Mother);
        Assert.That((await mother.Get("/")).Html, Does.Not.Contain("href=\"/insight-requests\""), "who has a way in needs no form");
    }

    [TestCase("refused", "Nei", "Retten er tatt bort av statsforvalteren.", "klage til statsforvalteren"), Property("Rule", "R57"), Property("Rule", "R97")]
    [TestCase("given", "Ja", "Vi legger ved en kort beskrivelse av hvordan barnet har det.", "kort beskrivelse")]
    public async Task The_coordinating_unit_answers_by_the_day_in_a_letter_that_says_how_to_complain(string outcome, string told, string words, string inLetter)
    {
        using var parent = await Host.LogIn(ParentWithout);
        var form = await parent.Get("/insight-requests");
        Assert.That((await Ask(parent, form, child: "")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await Ask(parent, form, words: "")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var asked = await Ask(parent, await parent.Get("/insight-requests"));
        Assert.That(asked.Text, Does.Contain("Varsom Seil").And.Contain("Du får svar innen 21. desember 2026"), "what he wrote himself");
        Assert.That((await Ask(parent, await parent.Get("/insight-requests"), child: "Ingen Slik")).Text, Does.Contain("Ingen Slik"), "the same answer whether there is such a child");

        using var officer = await Host.LogIn(Leader);
        Assert.That((await officer.Get("/")).Text, Does.Contain("Svar en forelder som ber om opplysninger").And.Not.Contain("Varsom"));
        var id = await Work(services => services.Find<Guid>("select id from kp_insight_request where child_name = 'Varsom Seil'"));
        var page = await officer.Get($"/insight-requests/{id}");
        Assert.That(page.Text, Does.Contain("Fjern Holme").And.Contain("Hvordan går det med ham?"));
        foreach (var missing in (string[])["Form.Outcome", "Form.Words"])
            Assert.That((await Answer(officer, page, outcome, words, missing)).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), missing);
        Assert.That((await parent.Get($"/insight-requests/{id}/letter")).Status, Is.EqualTo(HttpStatusCode.NotFound), "no letter before the answer");
        Assert.That((await Answer(officer, await officer.Get($"/insight-requests/{id}"), outcome, words)).Text, Does.Contain(told));
        Assert.That((await officer.Get("/")).Text, Does.Contain("Svar en forelder"), "the other one still waits");

        foreach (var reader in new[] { parent, officer })
            Assert.That((await reader.Get($"/insight-requests/{id}/letter")).Text, Does.Contain(words).And.Contain(inLetter).And.Contain("tre uker").And.Contain("Fjern Holme"));
        Assert.That((await parent.Get("/notices")).Text, Does.Contain("Du har fått svar"));
        Assert.That(await Work(services => services.Find<int>("select count(*) from kp_audit where action = 'print' and resource_kind = 'person'")), Is.EqualTo(2));
    }

    [Test, Property("Rule", "R57")]
    public async Task Nobody_else_reads_the_question_or_the_letter()
    {
        using var parent = await Host.LogIn(ParentWithout);
        await Ask(parent, await parent.Get("/insight-requests"));
        var id = await Work(services => services.Find<Guid>("select id from kp_insight_request"));
        using var officer = await Host.LogIn(Leader);
        await Answer(officer, await officer.Get($"/insight-requests/{id}"), "given", "Vi sender et brev.");
        foreach (var name in (string[])["Trygg Seil", Mother, Coordinator, "Myk Ull"])
        {
            using var visitor = await Host.LogIn(name);
            Assert.That((await visitor.Get($"/insight-requests/{id}/letter")).Status, Is.EqualTo(HttpStatusCode.NotFound), name);
            Assert.That((await visitor.Get($"/insight-requests/{id}")).Status, Is.Not.EqualTo(HttpStatusCode.OK), name);
            if (name is "Trygg Seil" or Mother) Assert.That((await visitor.Get("/insight-requests")).Text, Does.Not.Contain("Hvordan går det"), name);
        }
        Assert.That((await parent.Get($"/insight-requests/{id}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static Task<PageAnswer> Ask(Visitor parent, PageAnswer form, string child = "Varsom Seil", string words = "Hvordan går det med ham?") => parent.Submit(form,
        new Dictionary<string, string> { ["Form.Child"] = child, ["Form.Born"] = "22.02.2016", ["Form.Words"] = words, ["_once"] = $"{Guid.NewGuid()}" }, "ask");

    private static Task<PageAnswer> Answer(Visitor officer, PageAnswer page, string outcome, string words, string? missing = null)
    {
        var fields = new Dictionary<string, string> { ["Form.Outcome"] = outcome, ["Form.Words"] = words, ["_once"] = $"{Guid.NewGuid()}" };
        if (missing is not null) fields[missing] = "";
        return officer.Submit(page, fields, "answer");
    }
}
