using System.Net;

namespace Kommune.IndividualPlans.Tests.Stories;

/// <summary>The Drage family: two children with a plan each, a note that is Svevende's alone, and services that see what the mother says.</summary>
internal sealed class DrageStory : Story
{
    private const string Mother = "Håpefull Drage";
    private const string Youth = "Svevende Drage";
    private const string Little = "Leken Drage";
    private const string Health = "Leken trenger medisin hver morgen.";

    [Test, Property("Rule", "R17"), Property("Rule", "R38"), Property("Rule", "R39")]
    public async Task Each_has_her_own_and_the_mother_says_who_hears_what()
    {
        var svevende = await Applies(Youth);
        var leken = await Applies(Little);
        await SvevendesOwnNote(svevende);
        await TheSchoolDoesNotSeeHealth(leken, svevende);
        await OneIsOutByTheFamilysWish(leken);
    }

    private async Task<Guid> Applies(string child)
    {
        var (_, planId) = await StartedPlan(Mother, child, "ChildCoordinator");
        await FillIn(planId, isChild: true);
        using (var coordinator = await LogIn(Coordinator)) await Post(coordinator, $"/plans/{planId}/needs", new { text = Health, extent = "Fast medisin." }, HttpStatusCode.Created);
        using var mother = await LogIn(Mother);
        await Post(mother, $"/plans/{planId}/consent", new { childsView = "heard" });
        await Approve(mother, planId);
        return planId;
    }

    private async Task SvevendesOwnNote(Guid planId)
    {
        const string Note = "Jeg vil flytte til tante.";
        using (var youth = await LogIn(Youth)) await Fill(youth, $"{Plan(planId)}/notes", "note", ("Form.Words", Note));
        Assert.That((await See(Youth, $"{Plan(planId)}/notes")).Text, Does.Contain(Note));
        foreach (var other in new[] { Mother, Coordinator })
        {
            Assert.That((await See(other, Plan(planId))).Text, Does.Not.Contain(Note), other);
            Assert.That((await See(other, $"{Plan(planId)}/notes")).Status, Is.Not.EqualTo(HttpStatusCode.OK), other);
        }
    }

    private async Task TheSchoolDoesNotSeeHealth(Guid leken, Guid svevende)
    {
        using (var mother = await LogIn(Mother))
        {
            await Give(mother, leken, "Strandlia skole", Sections.Goals, Sections.Measures);
            await Give(mother, leken, "NAV Fjellhavn", Sections.Goals);
        }
        var teacher = await See("Klar Tavle", Plan(leken));
        Assert.That(teacher.Text, Does.Contain("Jeg vil leke ute.").And.Not.Contain(Health));
        Assert.That((await See("Klar Tavle", Plan(svevende))).Text, Does.Not.Contain("Jeg vil leke ute."), "the sister's plan is another door");
    }

    private async Task OneIsOutByTheFamilysWish(Guid leken)
    {
        Assert.That((await See("Presis Klokke", Plan(leken))).Status, Is.EqualTo(HttpStatusCode.OK));
        using var mother = await LogIn(Mother);
        var child = await PersonId(Little);
        var page = await mother.Get($"/blocks/{child}");
        await Fill(mother, $"/blocks/{child}", "block", ("Form.Receiver", Value(page.Html, "NAV Fjellhavn")));
        Assert.That((await See("Presis Klokke", Plan(leken))).Status, Is.Not.EqualTo(HttpStatusCode.OK));
        Assert.That((await See("Klar Tavle", Plan(leken))).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static string Plan(Guid planId) => $"/individual-plans/plans/{planId}";

    private static string Value(string html, string words) => System.Text.RegularExpressions.Regex
        .Match(html, $"""<option value="([^"]+)"[^>]*>[^<]*{words}|<input[^>]*value="([^"]+)"[^>]*>\s*<label[^>]*>[^<]*{words}""").Groups.Values.Skip(1).First(group => group.Success).Value;
}
