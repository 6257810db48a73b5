using System.Net;

namespace Kommune.IndividualPlans.Tests.Stories;

/// <summary>Undrende Kompass is fifteen: heard, with one matter that is not for his parents, and sixteen in March.</summary>
internal sealed class KompassStory : Story
{
    private const string Youth = "Undrende Kompass";
    private const string Mother = "Varm Kompass";
    private const string Father = "Rask Kompass";
    private const string Matter = "Jeg sover ikke om natten.";

    [Test, Property("Rule", "R18"), Property("Rule", "R58"), Property("Rule", "R59"), Property("Rule", "R60")]
    public async Task The_young_person_decides()
    {
        var planId = await APlanWithBothParentsYes();
        await HeAsksThatOneMatterIsNotShown(planId);
        await HeTurnsSixteen(planId);
    }

    private async Task<Guid> APlanWithBothParentsYes()
    {
        var (_, planId) = await StartedPlan(Mother, Youth, "ChildCoordinator");
        await FillIn(planId, isChild: true);
        using (var coordinator = await LogIn(Coordinator)) await Post(coordinator, $"/plans/{planId}/needs", new { text = Matter, extent = "Søvnvansker siden august." }, HttpStatusCode.Created);
        foreach (var parent in new[] { Mother, Father })
        {
            using var visitor = await LogIn(parent);
            await Post(visitor, $"/plans/{planId}/consent", new { childsView = "heard" });
        }
        using (var mother = await LogIn(Mother)) await Approve(mother, planId);
        Assert.That((await See(Youth, Page(planId))).Text, Does.Contain(Matter), "he reads his own plan");
        Assert.That((await See(Mother, Page(planId))).Text, Does.Contain(Matter));
        return planId;
    }

    private async Task HeAsksThatOneMatterIsNotShown(Guid planId)
    {
        using (var youth = await LogIn(Youth)) await Fill(youth, $"/restrictions/ask/{planId}", "ask");
        Assert.That((await See(Coordinator, "/")).Text, Does.Contain("Snakk med en ungdom som vil skjule noe"));
        foreach (var parent in new[] { Mother, Father })
        {
            using var coordinator = await LogIn(Coordinator);
            await Fill(coordinator, $"/restrictions/{planId}", "hide", ("Form.Guardian", $"{await PersonId(parent)}"), ("Form.Section", Sections.Needs), ("Form.LegalBasis", "pbrl-3-4-2"),
                ("Form.Reason", "Han har grunner som bør respekteres."), ("Form.ReviewOn", "01.03.2027"), ("Form.Asked", "true"));
        }
        foreach (var parent in new[] { Mother, Father })
        {
            var page = await See(parent, Page(planId));
            Assert.That(page.Text, Does.Contain("Jeg vil leke ute.").And.Not.Contain(Matter), parent);
            Assert.That((await See(parent, $"/individual-plans/plans/{planId}/print")).Text, Does.Not.Contain(Matter), parent);
            Assert.That((await See(parent, $"/read-log/{await PersonId(Youth)}")).Text, Does.Not.Contain("ikke vises til foreldre"), parent);
        }
        Assert.That((await See(Youth, Page(planId))).Text, Does.Contain(Matter));
    }

    private async Task HeTurnsSixteen(Guid planId)
    {
        using (var coordinator = await LogIn(Coordinator))
            foreach (var id in await Query<Guid>("select id from kp_restriction where resource_id = @planId and ends_at is null", new { planId }))
                await Fill(coordinator, $"/restrictions/{planId}", "lift", ("Lifting.Id", $"{id}"));
        Assert.That((await See(Mother, Page(planId))).Text, Does.Contain(Matter), "until the day");

        await Day(2027, 3, 8);
        Assert.That((await See(Father, Page(planId))).Text, Does.Contain(Matter));
        await Day(2027, 3, 9);
        foreach (var parent in new[] { Mother, Father })
            Assert.That((await See(parent, Page(planId))).Text, Does.Contain("Jeg vil leke ute.").And.Not.Contain(Matter), "from sixteen health is his own");
        Assert.That((await See(Youth, "/notices")).Text, Does.Contain("16"));
        Assert.That((await See(Coordinator, "/tasks")).Text, Does.Contain(Youth));
    }

    private static string Page(Guid planId) => $"/individual-plans/plans/{planId}";
}
