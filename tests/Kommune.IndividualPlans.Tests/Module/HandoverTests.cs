using System.Net;

namespace Kommune.IndividualPlans.Tests.Module;

[Property("Rule", "R51")]
internal sealed class HandoverTests : Journey
{
    [Test]
    public async Task Case_and_plan_change_hands_together_when_the_new_coordinator_says_yes()
    {
        var (caseId, planId) = await StartedPlan("Klok Granitt", "Klok Granitt");
        using var coordinator = await LogIn(Coordinator);
        Assert.That((await coordinator.Get($"/individual-plans/cases/{caseId}")).Html, Does.Contain($"/handover/{caseId}"));
        var to = $"{await PersonId(Officer)}/{await UnitId("Koordinerende enhet (Tildelingskontoret)")}";
        var asked = await coordinator.Submit(await coordinator.Get($"/handover/{caseId}"), new Dictionary<string, string> { ["Form.To"] = to }, "offer");
        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.OK), asked.Text);
        Assert.That(await Responsible(planId), Is.EqualTo(Coordinator));

        using var officer = await LogIn(Officer);
        await officer.Submit(await officer.Get($"/handover/{caseId}/answer"), new Dictionary<string, string>(), "accept");
        Assert.That(await Responsible(planId), Is.EqualTo(Officer), "the plan in the same instant");
        await Host.Quiet();

        using var owner = await LogIn("Klok Granitt");
        var plan = await Plan(owner, planId);
        Assert.That(plan.GetProperty("responsible").GetProperty("name").GetString(), Is.EqualTo(Officer));
        Assert.That(plan.GetProperty("draft").GetProperty("planResponsible").GetProperty("personId").GetGuid(), Is.EqualTo(await PersonId(Officer)));
        Assert.That((await owner.Get($"/individual-plans/cases/{caseId}")).Text, Does.Contain(Officer));
    }

    [Test]
    public async Task A_second_coordinator_is_asked_and_not_appointed()
    {
        var (caseId, _) = await StartedPlan("Trofast Anker", "Trofast Anker");
        using var officer = await LogIn(Officer);
        await Put(officer, $"/cases/{caseId}/coordinator",
            new { personId = await PersonId(Coordinator), unitId = await UnitId("Koordinerende enhet (Tildelingskontoret)") }, HttpStatusCode.UnprocessableEntity);
    }

    private async Task<string> Responsible(Guid planId)
    {
        using var owner = await LogIn("Klok Granitt");
        return (await Plan(owner, planId)).GetProperty("responsible").GetProperty("name").GetString()!;
    }
}
