using System.Net;
using System.Text.Json;

namespace Kommune.IndividualPlans.Tests.Module;

internal sealed class SharingTests : Journey
{
    [Test, Property("Rule", "R13"), Property("Rule", "R17"), Property("Rule", "R38")]
    public async Task A_service_sees_exactly_what_the_owner_has_said_yes_to()
    {
        var (goalId, planId) = await ActivePlan("Klok Granitt");
        using var physio = await LogIn("Sterk Trapp");
        await Get(physio, $"/plans/{planId}", HttpStatusCode.NotFound);

        var questionId = await Ask(planId, "Rehabilitering", "goals", "measures", "needs");
        await Get(physio, $"/plans/{planId}", HttpStatusCode.NotFound);
        using var home = await LogIn("Klok Granitt");
        var answer = await Post(home, $"{ConsentApi}/{planId}/questions/{questionId}/answer", new { sections = new[] { "goals" } });
        Assert.That(answer.GetProperty("outcome").GetString(), Is.EqualTo("Given"));

        await Put(home, $"/plans/{planId}/goals/{goalId}", new { revision = await Revision(home, planId, goalId), words = "Jeg vil noe hemmelig." });
        var seen = await Plan(physio, planId);
        Assert.That(seen.GetProperty("content").GetProperty("goals").GetArrayLength(), Is.EqualTo(1));
        Assert.That(seen.GetProperty("content").GetProperty("strengths").GetArrayLength(), Is.EqualTo(1));
        Assert.That(seen.GetProperty("content").GetProperty("measures").GetArrayLength(), Is.Zero);
        Assert.That(seen.GetProperty("content").GetProperty("ownWords").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(seen.GetProperty("draft").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(seen.GetRawText(), Does.Not.Contain("hemmelig"), "what is being written is for the family and the coordinator");
        Assert.That(seen.GetProperty("checklist").GetArrayLength(), Is.Zero);
        await Get(physio, $"{ConsentApi}/{planId}", HttpStatusCode.Forbidden);
        await Put(physio, $"/plans/{planId}/goals/{goalId}", new { revision = 1, words = "Mitt mål" }, HttpStatusCode.Forbidden);
    }

    [Test, Property("Rule", "R17")]
    public async Task A_service_that_may_say_something_says_what_it_contributes_and_writes_for_nobody_else()
    {
        var (_, planId) = await ActivePlan("Sindig Bro");
        var questionId = await Ask(planId, "NAV Fjellhavn", "contributions");
        using var home = await LogIn("Sindig Bro");
        await Post(home, $"{ConsentApi}/{planId}/questions/{questionId}/answer", new { sections = new[] { "contributions" } });
        using var adviser = await LogIn("Presis Klokke");
        var nav = await UnitId("NAV Fjellhavn");

        Assert.That((await adviser.Get($"/individual-plans/plans/{planId}")).Html, Does.Contain($"/individual-plans/plans/{planId}/contributions/new"));
        var form = await adviser.Get($"/individual-plans/plans/{planId}/contributions/new");
        Assert.That(form.Html, Does.Not.Contain("Form.By").And.Not.Contain("Form.ParentsOnly"), "one writes for the own service");
        var saved = await adviser.Submit(form, new Dictionary<string, string> { ["Form.Text"] = "Vi betaler for turen.", ["Form.By"] = "Person", ["Form.UnitId"] = $"{Guid.NewGuid()}" }, "contribution");
        Assert.That(saved.Text, Does.Contain("Vi betaler for turen."), "it stands there at once");
        var item = (await Plan(home, planId)).GetProperty("content").GetProperty("contributions").EnumerateArray().Single(one => one.GetProperty("text").GetString() == "Vi betaler for turen.");
        Assert.That((item.GetProperty("by").GetString(), item.GetProperty("unitId").GetGuid()), Is.EqualTo(("Service", nav)), "whatever the form said");

        var others = (await Plan(home, planId)).GetProperty("content").GetProperty("contributions").EnumerateArray().First(one => one.GetProperty("by").GetString() == "Person");
        var another = $"/plans/{planId}/contributions/{others.GetProperty("id").GetGuid()}";
        await Put(adviser, another, new { revision = others.GetProperty("revision").GetInt32(), by = "Service", text = "Noe annet" }, HttpStatusCode.Forbidden);
        await Delete(adviser, $"{another}?revision={others.GetProperty("revision").GetInt32()}", HttpStatusCode.Forbidden);
        Assert.That((await adviser.Get($"/individual-plans{another}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));

        var own = $"/individual-plans/plans/{planId}/contributions/{item.GetProperty("id").GetGuid()}";
        Assert.That((await adviser.Get($"/individual-plans/plans/{planId}")).Links, Does.Contain(own));
        var changed = await adviser.Submit(await adviser.Get(own), new Dictionary<string, string> { ["Form.Text"] = "Vi betaler for to turer." }, "contribution");
        Assert.That(changed.Text, Does.Contain("Vi betaler for to turer.").And.Not.Contain("Vi betaler for turen."), "one's own words are one's own to change");
        var gone = await adviser.Submit(await adviser.Get($"{own}/remove"), new Dictionary<string, string>(), "remove");
        Assert.That((gone.Status, gone.Text.Contains("to turer", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, false)));
        Assert.That((await adviser.Get($"/individual-plans/plans/{planId}/goals/new")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test, Property("Rule", "R14")]
    public async Task Taking_it_back_closes_at_the_next_reading()
    {
        var (_, planId) = await ActivePlan("Trofast Anker");
        var questionId = await Ask(planId, "NAV Fjellhavn", "goals");
        using var home = await LogIn("Trofast Anker");
        await Post(home, $"{ConsentApi}/{planId}/questions/{questionId}/answer", new { sections = new[] { "goals" } });
        using var adviser = await LogIn("Presis Klokke");
        await Get(adviser, $"/plans/{planId}");

        await Post(home, $"{ConsentApi}/{planId}/shares/{await UnitId("NAV Fjellhavn")}/withdrawal");
        await Get(adviser, $"/plans/{planId}", HttpStatusCode.Forbidden);
        Assert.That(await Logged(await PersonId("Trofast Anker")), Does.Contain("sharing-withdrawn"));
    }

    [Test, Property("Rule", "R14")]
    public async Task Words_that_were_being_written_when_it_was_taken_back_are_given_back_and_not_stored()
    {
        const string words = "Vi betaler for reisen hjem.";
        var (_, planId) = await ActivePlan("Håpefull Drage");
        using var home = await LogIn("Håpefull Drage");
        await Post(home, $"{ConsentApi}/{planId}/questions/{await Ask(planId, "NAV Fjellhavn", "contributions")}/answer", new { sections = new[] { "contributions" } });
        using var adviser = await LogIn("Presis Klokke");
        var form = await adviser.Get($"/individual-plans/plans/{planId}/contributions/new");
        Assert.That(form.Status, Is.EqualTo(HttpStatusCode.OK), form.Text);
        await Post(home, $"{ConsentApi}/{planId}/shares/{await UnitId("NAV Fjellhavn")}/withdrawal");

        var refused = await adviser.Submit(form, new Dictionary<string, string> { ["Form.Text"] = words }, "contribution");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden), refused.Text);
        Assert.That(refused.Text, Does.Contain(words).And.Contain("ikke lagret, men det er ikke borte"));
        Assert.That((await Plan(home, planId)).GetRawText(), Does.Not.Contain(words));

        await Post(home, $"{ConsentApi}/{planId}/questions/{await Ask(planId, "NAV Fjellhavn", "contributions")}/answer", new { sections = new[] { "contributions" } });
        Assert.That((await adviser.Submit(refused, new Dictionary<string, string>(), "contribution")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Plan(home, planId)).GetRawText(), Does.Contain(words));
    }

    [Test, Property("Rule", "R15")]
    public async Task A_no_leaves_the_date_and_who_asked_and_nothing_else()
    {
        var (_, planId) = await ActivePlan("Raus Brygge");
        var questionId = await Ask(planId, "NAV Fjellhavn", "goals");
        using var home = await LogIn("Raus Brygge");
        var answer = await Post(home, $"{ConsentApi}/{planId}/questions/{questionId}/answer", new { sections = Array.Empty<string>() });
        Assert.That(answer.GetProperty("outcome").GetString(), Is.EqualTo("Refused"));
        Assert.That(await Query<int>("select count(*) from kp_consent_question where resource_id = @planId", new { planId }), Is.EqualTo([0]));
        Assert.That(await Query<Guid>("select asked_by from kp_consent_refusal where resource_id = @planId", new { planId }), Is.EqualTo([await PersonId(Coordinator)]));
        await Post(home, $"{ConsentApi}/{planId}/questions/{questionId}/answer", new { sections = new[] { "goals" } }, HttpStatusCode.NotFound);
    }

    [Test, Property("Rule", "R18"), Property("Rule", "R64")]
    public async Task Nothing_opens_for_a_child_before_both_parents_have_said_yes_and_a_no_is_talked_about()
    {
        var (_, planId) = await StartedPlan("Tålmodig Bekk", "Lyttende Bekk");
        await FillIn(planId, isChild: true);
        using var mother = await LogIn("Tålmodig Bekk");
        using var father = await LogIn("Sindig Bro");
        foreach (var parent in new[] { mother, father }) await Post(parent, $"/plans/{planId}/consent", new { childsView = "heard" });
        await Approve(mother, planId);

        var questionId = await Ask(planId, "PPT for Fjellhavn og Straumvåg", "goals", "measures");
        var address = $"{ConsentApi}/{planId}/questions/{questionId}/answer";
        var unheard = await Post(mother, address, new { sections = new[] { "goals" } }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(unheard), Is.EqualTo(["problem.consent-childs-view-missing"]));
        Assert.That(Outcome(await Post(mother, address, new { sections = new[] { "goals", "measures" }, childsView = "heard" })), Is.EqualTo("Waiting"));
        using var adviser = await LogIn("Grundig Lupe");
        await Get(adviser, $"/plans/{planId}", HttpStatusCode.NotFound);

        Assert.That(Outcome(await Post(father, address, new { sections = new[] { "goals" }, childsView = "heard" })), Is.EqualTo("Given"));
        var content = (await Plan(adviser, planId)).GetProperty("content");
        Assert.That(content.GetProperty("goals").GetArrayLength(), Is.EqualTo(1));
        Assert.That(content.GetProperty("measures").GetArrayLength(), Is.Zero, "only what both said yes to");

        var second = await Ask(planId, "Psykisk helse og rus", "goals");
        address = $"{ConsentApi}/{planId}/questions/{second}/answer";
        Assert.That(Outcome(await Post(mother, address, new { sections = new[] { "goals" }, childsView = "heard" })), Is.EqualTo("Waiting"));
        Assert.That(Outcome(await Post(father, address, new { sections = Array.Empty<string>() })), Is.EqualTo("Disagreed"));
        using var nurse = await LogIn("Rolig Ås");
        await Get(nurse, $"/plans/{planId}", HttpStatusCode.NotFound);
        var resting = (await Get(mother, $"{ConsentApi}/{planId}")).GetProperty("resting").EnumerateArray().Single();
        Assert.That(resting.GetProperty("yes").EnumerateArray().Single().GetGuid(), Is.EqualTo(await PersonId("Tålmodig Bekk")));
        Assert.That(resting.GetProperty("no").EnumerateArray().Single().GetGuid(), Is.EqualTo(await PersonId("Sindig Bro")));
    }

    [Test]
    public async Task The_service_that_carries_a_measure_says_how_it_goes_and_how_it_works()
    {
        var (_, planId) = await StartedPlan("Fjern Holme", "Fjern Holme");
        var (_, measureId) = await FillIn(planId, isChild: false);
        using var home = await LogIn("Fjern Holme");
        await Post(home, $"/plans/{planId}/consent");
        await Approve(home, planId);
        var question = await Ask(planId, "Strandlia skole", "goals");
        await Post(home, $"{ConsentApi}/{planId}/questions/{question}/answer", new { sections = new[] { "goals" } });

        using var teacher = await LogIn("Klar Tavle");
        var seen = (await Plan(teacher, planId)).GetProperty("content").GetProperty("measures").EnumerateArray().Single();
        Assert.That(seen.GetProperty("title").GetString(), Is.EqualTo("Lekegruppe"), "its own row, though the section is not shared");
        await Put(teacher, $"/plans/{planId}/measures/{measureId}/status", new { statusRevision = seen.GetProperty("statusRevision").GetInt32(), status = "Ongoing" });
        await Post(teacher, $"/plans/{planId}/measures/{measureId}/voices", new { rating = 4, words = "Går fint." }, HttpStatusCode.Created);
        await Post(home, $"/plans/{planId}/measures/{measureId}/voices", new { rating = 5, words = "Gøy!" }, HttpStatusCode.Created);

        var voices = (await Plan(home, planId)).GetProperty("content").GetProperty("measures")[0].GetProperty("voices").EnumerateArray().ToList();
        Assert.That(voices.Select(voice => voice.GetProperty("side").GetString()), Is.EqualTo(["Service", "Own"]));
        Assert.That(await Query<string>("select status from ip_measure where plan_id = @planId", new { planId }), Is.EqualTo(["Ongoing"]));
        using var physio = await LogIn("Sterk Trapp");
        await Put(physio, $"/plans/{planId}/measures/{measureId}/status", new { statusRevision = 1, status = "Done" }, HttpStatusCode.NotFound);
    }

    [Test, Property("Rule", "R32")]
    public async Task Who_comes_in_later_sees_what_applies_now_not_what_was_before()
    {
        var (goalId, planId) = await ActivePlan("Varm Kompass");
        using var home = await LogIn("Varm Kompass");
        await Put(home, $"/plans/{planId}/goals/{goalId}", new { revision = await Revision(home, planId, goalId), words = "Jeg vil seile." });
        await Approve(home, planId);
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var question = await Ask(planId, "Psykisk helse og rus", "goals");
        await Post(home, $"{ConsentApi}/{planId}/questions/{question}/answer", new { sections = new[] { "goals" } });

        using var nurse = await LogIn("Rolig Ås");
        var rows = (await Get(nurse, $"/plans/{planId}/versions")).GetProperty("rows").EnumerateArray().ToList();
        Assert.That(rows, Has.Count.EqualTo(1));
        var all = (await Get(home, $"/plans/{planId}/versions")).GetProperty("rows").EnumerateArray().ToList();
        var first = all.Last(row => row.GetProperty("code").GetString() == "plan-approved").GetProperty("version").GetInt32();
        await Get(nurse, $"/plans/{planId}/versions/{first}", HttpStatusCode.NotFound);
        Assert.That((await Get(nurse, $"/plans/{planId}/versions/{rows[0].GetProperty("version").GetInt32()}")).GetRawText(), Does.Not.Contain("leke ute"));
    }

    [Test]
    public async Task Only_what_can_be_shared_is_asked_for_and_with_a_purpose()
    {
        var (_, planId) = await StartedPlan("Rask Kompass", "Rask Kompass");
        using var coordinator = await LogIn(Coordinator);
        var refused = await Post(coordinator, $"{ConsentApi}/{planId}/questions",
            new { unitId = await UnitId("NAV Fjellhavn"), sections = new[] { "private-notes" } }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(refused), Is.EqualTo(["problem.consent-section-unknown", "problem.consent-purpose-missing"]));
    }

    private static string? Outcome(JsonElement answer) => answer.GetProperty("outcome").GetString();

    private async Task<Guid> Ask(Guid planId, string unit, params string[] sections)
    {
        using var coordinator = await LogIn(Coordinator);
        var asked = await Post(coordinator, $"{ConsentApi}/{planId}/questions",
            new { unitId = await UnitId(unit), sections, purpose = "Å gjøre tiltakene sammen" }, HttpStatusCode.Created);
        return asked.GetProperty("questionId").GetGuid();
    }
}
