using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.IndividualPlans.Tests.Stories;

/// <summary>Nysgjerrig Lyng turns eighteen: a new coordinator, her own say, and a mother who reads what she is let into.</summary>
internal sealed class LyngStory : Story
{
    private const string Nysgjerrig = "Nysgjerrig Lyng";
    private const string Mother = "Rolig Lyng";
    private const string OwnWords = "Jeg vil ut.";
    private const string Measure = "Lekegruppe";

    [Test, Property("Rule", "R17"), Property("Rule", "R21"), Property("Rule", "R23"), Property("Rule", "R51"), Property("Rule", "R60")]
    public async Task She_comes_of_age_and_decides_what_the_family_reads()
    {
        var (caseId, planId) = await StartedPlan(Mother, Nysgjerrig, "ChildCoordinator");
        await FillIn(planId, isChild: true);
        foreach (var name in new[] { Nysgjerrig, Mother })
        {
            using var visitor = await LogIn(name);
            await Post(visitor, $"/plans/{planId}/consent", new { childsView = "heard" });
        }
        using (var herself = await LogIn(Nysgjerrig)) await Approve(herself, planId);
        await TheCoordinatorChangesWithAnOverlap(caseId);
        await TheMothersAccessEndsOnTheDay(planId);
        await SheLetsHerMotherReadADateOrTwo(planId);
        await SomebodyMayDecideOneThing(planId);
    }

    private async Task TheCoordinatorChangesWithAnOverlap(Guid caseId)
    {
        var to = $"{await PersonId(Officer)}/{await UnitId("Koordinerende enhet (Tildelingskontoret)")}";
        using (var coordinator = await LogIn(Coordinator))
            await Fill(coordinator, $"/handover/{caseId}", "offer", ("Form.To", to), ("Form.StartsOn", "01.12.2026"), ("Form.OverlapTo", "10.12.2026"));
        using (var officer = await LogIn(Officer)) await Fill(officer, $"/handover/{caseId}/answer", "accept");
        Assert.That((await See(Nysgjerrig, "/")).Text, Does.Contain(Coordinator), "until the day");
        await Day(2026, 12, 1);
        Assert.That((await See(Nysgjerrig, "/")).Text, Does.Contain(Officer));
        Assert.That((await See(Coordinator, $"/individual-plans/cases/{caseId}")).Status, Is.EqualTo(HttpStatusCode.OK), "they share the first days");
    }

    private async Task TheMothersAccessEndsOnTheDay(Guid planId)
    {
        using var mother = await LogIn(Mother);
        Host.Clock.Set(new DateTimeOffset(2026, 12, 9, 22, 59, 59, TimeSpan.Zero));
        await mother.LogIn(Mother);
        Assert.That((await mother.Get(Page(planId))).Text, Does.Contain(OwnWords), "one second before midnight in Norway");
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await mother.Get(Page(planId))).Text, Does.Not.Contain(OwnWords), "the page that stood open");
        await Day(2026, 12, 10);
        Assert.That((await See(Mother, "/")).Text, Does.Not.Contain(Nysgjerrig));
    }

    private async Task SheLetsHerMotherReadADateOrTwo(Guid planId)
    {
        using var herself = await LogIn(Nysgjerrig);
        var page = await herself.Get($"/consents/{planId}/relatives");
        Assert.That(page.Text, Does.Contain(Mother), "from eighteen she is a relative like others");
        var said = new Dictionary<string, string>
        {
            ["Form.RelativeId"] = $"{await PersonId(Mother)}", ["Form.TakesPart"] = "yes", ["Form.About"] = "møter og datoer", ["Form.ReviewOn"] = "10.06.2027", ["Form.Sections"] = Sections.Measures,
        };
        var form = page.Form("relatives");
        var answer = await herself.Submit(page, form with { Fields = [.. form.Fields.Where(field => field.Key != "Form.Sections")] }, said);
        Assert.That(answer.Text, Does.Contain("møter og datoer").And.Contain("Kan lese: tiltakene"));

        var start = await See(Mother, "/");
        Assert.That(start.Text, Does.Contain("Delt med deg").And.Contain(Nysgjerrig));
        var plan = await See(Mother, start.Links.Single(link => link == Page(planId)));
        Assert.That(plan.Text, Does.Contain(Measure).And.Not.Contain(OwnWords));
        Assert.That((await See(Mother, $"/individual-plans/plans/{planId}/edit")).Status, Is.Not.EqualTo(HttpStatusCode.OK));
        Assert.That((await See(Nysgjerrig, $"/access/{planId}")).Text, Does.Contain(Mother));
        Assert.That((await See(Nysgjerrig, $"/read-log/{await PersonId(Nysgjerrig)}")).Text, Does.Contain(Mother));

        await Day(2027, 6, 10);
        Assert.That((await See(Mother, Page(planId))).Text, Does.Contain(Measure), "the last day");
        await Day(2027, 6, 11);
        Assert.That((await See(Mother, Page(planId))).Text, Does.Not.Contain(Measure));
        Assert.That((await See(Officer, "/tasks")).Text, Does.Contain(Nysgjerrig), "somebody asks her again");
    }

    /// <summary>She cannot decide one question about money alone; who decides it for her decides that and nothing else.</summary>
    private async Task SomebodyMayDecideOneThing(Guid planId)
    {
        const string Verge = "Klok Granitt";
        await Host.Work(TestHost.Fjellhavn, async services => await services.GetRequiredService<IUnitOfWork>().Execute(
            "insert into kp_relation (id, person_id, subject_id, kind, mandate, source, valid_from) values (@id, @verge, @subject, 'LegalGuardian', @mandate, 'statsforvalter', @from)",
            new { id = Guid.CreateVersion7(), verge = await PersonId(Verge), subject = await PersonId(Nysgjerrig), mandate = Sections.Contributions, from = new DateOnly(2027, 1, 1) }));
        using (var officer = await LogIn(Officer))
            await Fill(officer, $"/consents/{planId}/capacity", "capacity", ("Form.About", "Lån til bil"), ("Form.Reason", "Hun forstår ikke hva lånet koster."), ("Form.DecidedBy", "Dyktig Stetoskop, fastlege"),
                ("Form.DecidedOn", "01.06.2027"), ("Form.ShownOn", "02.06.2027"));
        Assert.That((await See(Nysgjerrig, $"/consents/{planId}/capacity")).Text, Does.Contain("Lån til bil").And.Contain("Dyktig Stetoskop"), "it is shown to her");
        var plan = await See(Verge, Page(planId));
        Assert.That((plan.Status, plan.Text.Contains(OwnWords, StringComparison.Ordinal), plan.Text.Contains(Measure, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, false, false)));
    }

    private static string Page(Guid planId) => $"/individual-plans/plans/{planId}";
}
