using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Stories;

/// <summary>Flittig Notbåt has a plan under the laws of NAV, in nynorsk, looks at it when its day comes, and says no to it later.</summary>
internal sealed class NotbatStory : Story
{
    private const string Flittig = "Flittig Notbåt";

    [Test, Property("Rule", "R97")]
    public async Task The_laws_of_nav_give_a_plan_and_no_coordinator_without_one_and_the_pages_say_so()
    {
        using var home = await Host.LogIn(Flittig, TestHost.Straumvag);
        var plan = (await home.Get("/individual-plans")).Address;
        var page = await home.Get(plan);
        Assert.That(page.Text, Does.Contain("Eg vil ha fast jobb på sjøen").And.Contain("Rett Linjal"));

        var evaluation = await home.Get($"{plan}/evaluate");
        await home.Submit(evaluation, evaluation.Form("evaluate").Fields.Where(field => field.Key.StartsWith("Form.", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value), "evaluate");

        var caseHref = page.Links.First(link => link.StartsWith("/individual-plans/cases/", StringComparison.Ordinal));
        Assert.That((await home.Get(caseHref)).Text, Does.Contain("Dei lovene gir deg ein plan, men ikkje ein koordinator utan plan"));
        var end = await home.Get($"{caseHref}/end");
        Assert.That(end.Text, Does.Contain("Du kan framleis ha ein fast kontaktperson. Snakk med Ryddig Perm").And.Not.Contain("dersom"));
        Assert.That((await home.Submit(end, new Dictionary<string, string> { ["Form.Text"] = "" }, "end-case")).Text, Does.Contain("Skriv"), "what was said when it ended is part of the plan");

        var ended = await home.Submit(await home.Get($"{caseHref}/end"), new Dictionary<string, string> { ["Form.Text"] = "Eg klarer meg utan plan no." }, "end-case");
        Assert.That(ended.Text, Does.Contain("Saka er avslutta"));
        Assert.That((await home.Get(plan)).Text, Does.Contain("Eg vil ha fast jobb på sjøen"), "he reads his own plan also afterwards");
        using var adviser = await Host.LogIn("Rett Linjal", TestHost.Straumvag);
        Assert.That((await adviser.Get("/")).Text, Does.Not.Contain("Å ta opp att"));
        Assert.That((await home.Get("/individual-plans/notifications/new")).Text, Does.Contain("Send"), "and can say that help is needed again");
    }
}
