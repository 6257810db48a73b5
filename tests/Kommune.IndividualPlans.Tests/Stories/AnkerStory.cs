using System.Net;

namespace Kommune.IndividualPlans.Tests.Stories;

/// <summary>Ærlig Anker says yes to a coordinator and no to a plan, and decides who hears of it.</summary>
internal sealed class AnkerStory : Story
{
    private const string Aerlig = "Ærlig Anker";

    [Test, Property("Rule", "R14"), Property("Rule", "R23"), Property("Rule", "R40"), Property("Rule", "R52")]
    public async Task A_coordinator_and_no_plan_is_a_full_answer()
    {
        var caseId = await Open("coordination-case", Aerlig);
        Assert.That((await See(Aerlig, "/")).Text, Does.Contain("Koordinator uten plan").And.Contain(Coordinator).And.Contain("Vikar"));

        await TheSisterIsNotInvolvedYet(caseId);
        await NavReadsUntilTheMomentHeTakesItBack(caseId);
        await SomebodyReadsInAHurry();
        await TheCoordinatorLeaves();
        await TheSisterMayHelpWithPracticalThings(caseId);
    }

    private async Task TheSisterIsNotInvolvedYet(Guid caseId)
    {
        using var home = await LogIn(Aerlig);
        var page = await Fill(home, $"/consents/{caseId}/relatives", "relatives",
            ("Form.RelativeId", $"{await PersonId("Trofast Anker")}"), ("Form.TakesPart", "not-now"), ("Form.ReviewOn", "01.02.2027"));
        Assert.That(page.Text, Does.Contain("Trofast Anker").And.Contain("1. februar 2027"));
        Assert.That((await See("Trofast Anker", $"/individual-plans/cases/{caseId}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task NavReadsUntilTheMomentHeTakesItBack(Guid caseId)
    {
        var address = $"/individual-plans/cases/{caseId}";
        using var adviser = await LogIn("Presis Klokke");
        Assert.That((await adviser.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var home = await LogIn(Aerlig);
        await Give(home, caseId, "NAV Fjellhavn", ResourceKinds.Clarification);
        var open = await adviser.Get(address);
        Assert.That(open.Text, Does.Contain("Å ha én å ringe til").And.Not.Contain("gruer seg"), "what he said, not what others wrote to the municipality");

        var list = await home.Get($"/consents/{caseId}");
        await home.Submit(list, new Dictionary<string, string>(), $"stop-{caseId:N}-{await UnitId("NAV Fjellhavn"):N}");
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var closed = await adviser.Get(address);
        Assert.That(closed.Status, Is.EqualTo(HttpStatusCode.Forbidden), "the page that stood open, one second later");
        Assert.That(closed.Text, Does.Not.Contain("Å ha én å ringe til"));
    }

    // The demo's day is a Saturday.
    private async Task SomebodyReadsInAHurry()
    {
        using (var duty = await LogIn("Sterk Trapp"))
            await Fill(duty, "/emergency", "emergency", ("Form.Reason", "life"), ("Form.Words", "Han svarer ikke og døren er låst."), ("Form.NationalId", "19878306948"));
        var log = await See(Aerlig, $"/read-log/{await PersonId(Aerlig)}");
        Assert.That(log.Text, Does.Contain("Sterk Trapp").And.Contain("det var en nødsituasjon"));

        await Day(2026, 11, 24);
        var href = (await Query<string>("select href from kp_task where kind = 'emergency-review' and closed_at is null")).Single();
        using var leader = await LogIn(Officer);
        var review = await leader.Get(href);
        await leader.Submit(review, new Dictionary<string, string> { ["Form.Outcome"] = "right", ["Form.Words"] = "Det var riktig." }, "review");
        Assert.That(await Query<int>("select count(*) from kp_task where kind = 'emergency-review' and closed_at is null"), Is.EqualTo([0]));
    }

    private async Task TheCoordinatorLeaves()
    {
        var unit = await UnitId("Koordinerende enhet (Tildelingskontoret)");
        using (var leader = await LogIn(Officer))
            await Fill(leader, $"/unit/{unit}/employees/{await PersonId(Coordinator)}/end", "end", ("Form.LastDay", "23.11.2026"));
        var start = await See(Aerlig, "/");
        Assert.That(start.Text, Does.Contain(Officer).And.Not.Contain("Våken Lanterne Koordinator"), "the leader of the unit answers the same day");
        Assert.That((await See(Aerlig, "/notices")).Text, Does.Contain("Du har fått en ny kontaktperson"));
    }

    private async Task TheSisterMayHelpWithPracticalThings(Guid caseId)
    {
        await Day(2027, 2, 2);
        Assert.That((await See(Officer, $"/consents/{caseId}/relatives")).Text, Does.Contain("1. februar 2027"));
        await Day(2027, 6, 1);
        using var home = await LogIn(Aerlig);
        var page = await Fill(home, $"/consents/{caseId}/relatives", "relatives", ("Form.RelativeId", $"{await PersonId("Trofast Anker")}"),
            ("Form.TakesPart", "yes"), ("Form.About", "bare praktisk hjelp"), ("Form.ReviewOn", "01.12.2027"));
        Assert.That(page.Text, Does.Contain("bare praktisk hjelp"));
    }
}
