using System.Text.RegularExpressions;
using Kommune.Testing;

namespace Kommune.Host.Tests.Safety;

/// <summary>Where a strictly protected child is, stands on no page of the family's (R69): every page a mother can reach is read.</summary>
internal sealed partial class PlacesTests : SafetyPageTests
{
    [Test, Property("Rule", "R69")]
    public async Task No_page_that_the_family_can_reach_names_a_place()
    {
        using var mother = await Host.LogIn(Mother);
        Assert.That((await Told(mother)).Places, Is.Not.Empty, "without protection places are named, or this test sees nothing");

        await Protect(Coordinator, Mother);
        var (pages, places) = await Told(mother);
        Assert.That(pages, Has.Some.StartsWith($"/individual-plans/plans/{Plan}").And.Some.StartsWith("/consents").And.Some.StartsWith($"/access/{Plan}").And.Some.StartsWith("/read-log"));
        Assert.That(places, Is.Empty);
    }

    /// <summary>Follows every link from the start page, and reads.</summary>
    private async Task<(IReadOnlyCollection<string> Pages, IReadOnlyList<string> Places)> Told(Visitor visitor)
    {
        var units = await Work(services => services.Query<string>("select name from kp_org_unit"));
        var told = new List<string>();
        var pages = await Reachable(visitor, $"/access/{Plan}", $"/start/{Child}");
        foreach (var (address, page) in pages)
        {
            // A list of everything there is to choose tells nothing; what is chosen does.
            var text = (page with { Html = NotChosen().Replace(page.Html, "") }).Text;
            told.AddRange(units.Where(unit => text.Contains(unit, StringComparison.Ordinal)).Select(unit => $"{address}: {unit}"));
        }
        return ([.. pages.Keys], told);
    }

    [GeneratedRegex("""<option (?![^>]*selected)[^>]*>[^<]*</option>""")]
    private static partial Regex NotChosen();
}
