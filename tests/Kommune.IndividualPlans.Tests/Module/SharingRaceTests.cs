using System.Net;
using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>Two at once, too late, and by somebody who may not: refused, explained, nothing lost, one row in the log.</summary>
internal sealed class SharingRaceTests : Journey
{
    [Test, Property("Rule", "R18")]
    public async Task Two_parents_who_answer_in_the_same_moment_open_the_door_once()
    {
        var (_, planId) = await StartedPlan("Tålmodig Bekk", "Lyttende Bekk");
        var question = await Ask(planId, "PPT for Fjellhavn og Straumvåg", "goals", "measures");
        using var mother = await LogIn("Tålmodig Bekk");
        using var father = await LogIn("Sindig Bro");
        var answers = await Task.WhenAll(new[] { mother, father, mother, father }.Select(parent =>
            parent.Api(HttpMethod.Post, $"{ConsentApi}/{planId}/questions/{question}/answer", new { sections = new[] { "goals" }, childsView = "heard" })));
        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.NotFound), "answered, or answered already");
        Assert.That(await Query<int>("select count(*) from kp_grant where resource_id = @planId and ends_at is null", new { planId }), Is.EqualTo([1]));
        Assert.That(await Query<int>("select count(distinct giver_id) from kp_consent where resource_id = @planId and kind = 'Share' and withdrawn_at is null", new { planId }), Is.EqualTo([2]));
    }

    [Test, Property("Rule", "R14")]
    public async Task A_colleague_who_saves_after_the_withdrawal_is_refused_and_keeps_the_text()
    {
        var (_, planId) = await ActivePlan("Fjern Holme");
        var unit = await UnitId("Strandlia skole");
        using var home = await LogIn("Fjern Holme");
        await Post(home, $"{ConsentApi}/{planId}/shares/{unit}", new { sections = new[] { "goals", "measures" }, purpose = "Lekegruppen" });
        using var teacher = await LogIn("Klar Tavle");
        var measure = (await Plan(teacher, planId)).GetProperty("content").GetProperty("measures")[0].GetProperty("id").GetGuid();
        var open = await teacher.Get($"/individual-plans/plans/{planId}/measures/{measure}");
        Assert.That(open.Status, Is.EqualTo(HttpStatusCode.OK));

        await Post(home, $"{ConsentApi}/{planId}/shares/{unit}/withdrawal");
        var before = await Refusals(planId);
        var refused = await teacher.Submit(open, new Dictionary<string, string> { ["Form.Rating"] = "4", ["Form.Words"] = "Dette skrev jeg i god tid." }, "follow");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(refused.Text, Does.Contain("Det trengs ingen forklaring for å trekke et samtykke").And.Contain("Dette skrev jeg i god tid."));
        Assert.That(refused.Text, Does.Not.Contain("Lekegruppe"), "nothing of the plan comes with the refusal");
        Assert.That(await Refusals(planId), Is.EqualTo(before + 1), "one row");
        Assert.That((await Plan(home, planId)).GetRawText(), Does.Not.Contain("i god tid"));
    }

    [Test]
    public async Task A_role_that_is_taken_away_meanwhile_is_gone_at_the_next_press()
    {
        var (_, planId) = await ActivePlan("Rolig Lyng");
        using var coordinator = await LogIn(Coordinator);
        var form = await coordinator.Get($"/consents/{planId}/ask");
        Assert.That(form.Status, Is.EqualTo(HttpStatusCode.OK));
        var me = await PersonId(Coordinator);
        await Host.Work(TestHost.Fjellhavn, services => services.Execute("update kp_employment set valid_to = '2026-11-01' where person_id = @me", new { me }));
        try
        {
            var answer = await coordinator.Submit(form, new Dictionary<string, string> { ["Form.Purpose"] = "Samarbeid", ["Form.Sections"] = "goals" }, "ask");
            Assert.That((int)answer.Status, Is.EqualTo(403).Or.EqualTo(404));
            Assert.That(await Query<int>("select count(*) from kp_consent_question where resource_id = @planId", new { planId }), Is.EqualTo([0]));
        }
        finally
        {
            await Host.Work(TestHost.Fjellhavn, services => services.Execute("update kp_employment set valid_to = null where person_id = @me", new { me }));
        }
    }

    [Test]
    public async Task Somebody_elses_child_a_forged_question_and_another_plans_question_are_not_found()
    {
        var (_, planId) = await ActivePlan("Varm Kompass");
        var question = await Ask(planId, "NAV Fjellhavn", "goals");
        using var stranger = await LogIn("Sindig Bro");
        using var home = await LogIn("Varm Kompass");
        var yes = new { sections = new[] { "goals" } };
        await Post(stranger, $"{ConsentApi}/{planId}/questions/{question}/answer", yes, HttpStatusCode.NotFound);
        await Post(stranger, $"{ConsentApi}/{planId}/shares/{await UnitId("NAV Fjellhavn")}/withdrawal", expected: HttpStatusCode.NotFound);
        await Post(home, $"{ConsentApi}/{planId}/questions/{Guid.CreateVersion7()}/answer", yes, HttpStatusCode.NotFound);
        await Get(stranger, $"{ConsentApi}/{planId}", HttpStatusCode.NotFound);
        Assert.That(await Refusals(planId), Is.EqualTo(3), "one row for each attempt");
    }

    private async Task<int> Refusals(Guid planId) => (await Query<int>("select count(*) from kp_audit where resource_id = @planId and refused <> 'None'", new { planId })).Single();

    private async Task<Guid> Ask(Guid planId, string unit, params string[] sections)
    {
        using var coordinator = await LogIn(Coordinator);
        var asked = await Post(coordinator, $"{ConsentApi}/{planId}/questions", new { unitId = await UnitId(unit), sections, purpose = "Å gjøre tiltakene sammen" }, HttpStatusCode.Created);
        return asked.GetProperty("questionId").GetGuid();
    }
}
