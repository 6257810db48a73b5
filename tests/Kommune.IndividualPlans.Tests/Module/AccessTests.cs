using System.Net;

namespace Kommune.IndividualPlans.Tests.Module;

internal sealed class AccessTests : Journey
{
    [Test, Property("Rule", "R25")]
    public async Task Those_without_a_relation_get_the_same_answer_as_if_there_were_no_plan()
    {
        var (caseId, planId) = await StartedPlan("Klok Granitt", "Klok Granitt");
        foreach (var name in new[] { "Fjern Holme", "Klar Tavle", "Grundig Lupe" })
        {
            using var stranger = await LogIn(name);
            var there = await Get(stranger, $"/plans/{planId}", HttpStatusCode.NotFound);
            var nowhere = await Get(stranger, $"/plans/{Guid.CreateVersion7()}", HttpStatusCode.NotFound);
            Assert.That(there.GetRawText(), Is.EqualTo(nowhere.GetRawText()));
            await Get(stranger, $"/cases/{caseId}", HttpStatusCode.NotFound);
            await Get(stranger, $"/plans/{planId}/versions", HttpStatusCode.NotFound);
            await Post(stranger, $"/plans/{planId}/goals", new { words = "Mitt" }, HttpStatusCode.NotFound);
            await Get(stranger, $"/persons/{await PersonId("Klok Granitt")}", HttpStatusCode.NotFound);
        }
    }

    [Test, Property("Rule", "R28")]
    public async Task An_operator_comes_through_no_door_here()
    {
        var (caseId, planId) = await StartedPlan("Trofast Anker", "Trofast Anker");
        using var operatorHere = await LogIn("Tydelig Skilt");
        foreach (var address in new[] { $"/plans/{planId}", $"/cases/{caseId}", "/cases", "/notifications", "/notifications/sent" })
            await Get(operatorHere, address, HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Nobody_comes_in_without_login()
    {
        using var visitor = Host.Visit();
        await Get(visitor, "/cases", HttpStatusCode.Unauthorized);
    }

    [Test, Property("Rule", "R27")]
    public async Task The_coordinating_unit_sees_that_there_is_a_plan_not_what_stands_in_it()
    {
        var (_, planId) = await StartedPlan("Rolig Lyng", "Rolig Lyng");
        await FillIn(planId, isChild: false);
        // The coordinator works in the coordinating unit, so its leader is in the lead service too; as leader only she sees no content.
        await Host.Work(Testing.TestHost.Fjellhavn, async services =>
        {
            var resources = (Contracts.IResources)services.GetService(typeof(Contracts.IResources))!;
            await resources.ChangeResponsible(planId, await PersonId("Rolig Ås"), "coordinator", await UnitId("Psykisk helse og rus"));
            return 0;
        });
        using var officer = await LogIn(Officer);
        var seen = await Plan(officer, planId);
        Assert.That(seen.GetProperty("state").GetString(), Is.EqualTo("Draft"));
        Assert.That(seen.GetProperty("responsible").GetProperty("name").GetString(), Is.EqualTo("Rolig Ås"));
        Assert.That(seen.GetRawText(), Does.Not.Contain("leke").And.Not.Contain("Jeg vil ut"));
        await Post(officer, $"/plans/{planId}/needs", new { text = "x" }, HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task A_parent_cannot_answer_for_the_other_parent()
    {
        var (_, planId) = await StartedPlan("Tålmodig Bekk", "Lyttende Bekk");
        using var mother = await LogIn("Tålmodig Bekk");
        await Post(mother, $"/plans/{planId}/consent",
            new { childsView = "heard", onBehalf = new { personId = await PersonId("Sindig Bro"), channel = "oral" } }, HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task The_coordinator_writes_but_does_not_decide()
    {
        var (_, planId) = await ActivePlan("Raus Brygge");
        using var coordinator = await LogIn(Coordinator);
        await Post(coordinator, $"/plans/{planId}/strengths", new { words = "Tålmodig", together = true }, System.Net.HttpStatusCode.Created);
        var version = (await Plan(coordinator, planId)).GetProperty("version").GetInt32();
        await Post(coordinator, $"/plans/{planId}/approval", new { readVersion = version }, HttpStatusCode.Forbidden);
        await Post(coordinator, $"/plans/{planId}/consent", expected: HttpStatusCode.Forbidden);
        await Post(coordinator, $"/plans/{planId}/approval",
            new { readVersion = version, onBehalf = new { personId = await PersonId("Raus Brygge"), channel = "paper" } }, HttpStatusCode.NoContent);
        Assert.That((await Plan(coordinator, planId)).GetProperty("approvals").EnumerateArray().Last().GetProperty("by").GetGuid(), Is.EqualTo(await PersonId("Raus Brygge")));
    }

    [Test, Property("Rule", "R44")]
    public async Task Every_reading_and_every_attempt_is_in_the_persons_log()
    {
        var (_, planId) = await StartedPlan("Fjern Holme", "Fjern Holme");
        using var stranger = await LogIn("Klar Tavle");
        await Get(stranger, $"/plans/{planId}", HttpStatusCode.NotFound);
        var refused = await Query<string>(
            "select refused from kp_audit where resource_id = @planId and actor_id = @actorId", new { planId, actorId = await PersonId("Klar Tavle") });
        Assert.That(refused, Is.EqualTo(["NoRelation"]));
    }
}
