using System.Text.RegularExpressions;

namespace Kommune.EndToEnd.Tests;

/// <summary>The pages about consents that the round does not pass: the family's on a phone, the coordinator's at a desk.</summary>
[Property("Rule", "R92")]
internal sealed partial class ConsentPagesTests
{
    [Test]
    public async Task Every_page_about_consents_is_accessible_for_the_family_and_for_the_coordinator()
    {
        await using var mother = await Person.LogsIn("fjellhavn", "Stødig Måke", width: 360);
        await mother.Goes("/consents");
        var limit = await mother.Page.Locator("main a[href*='/limit/']").First.GetAttributeAsync("href") ?? "";
        var resource = Resource().Match(limit).Value;
        foreach (var page in new[] { "/consents", resource, limit, $"{resource}/give", $"{resource}/relatives", limit.Replace("/limit/", "/stop/", StringComparison.Ordinal) })
            await Look(mother, page);

        await using var coordinator = await Person.LogsIn("fjellhavn", "Våken Lanterne");
        foreach (var page in new[] { resource, $"{resource}/ask", $"{resource}/give", $"{resource}/capacity", $"{resource}/relatives", limit, limit.Replace("/limit/", "/stop/", StringComparison.Ordinal) })
            await Look(coordinator, page);
    }

    private static async Task Look(Person person, string page)
    {
        var answer = await person.Goes(page);
        Assert.That(answer!.Status, Is.EqualTo(200), page);
        await person.PassesAxe();
        Assert.That(await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), Is.True, $"{page} scrolls sideways");
    }

    [GeneratedRegex("^/consents/[0-9a-f-]{36}")]
    private static partial Regex Resource();
}
