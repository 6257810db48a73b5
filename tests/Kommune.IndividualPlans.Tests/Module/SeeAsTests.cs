using System.Net;
using System.Text.RegularExpressions;
using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>Before and after a yes the person sees exactly what the service sees, decided by the same policy.</summary>
internal sealed partial class SeeAsTests : Journey
{
    [Test, Property("Rule", "R17"), Property("Rule", "R30")]
    public async Task What_is_previewed_is_what_an_employee_of_the_service_gets_afterwards()
    {
        var (_, planId) = await ActivePlan("Klok Granitt");
        var unit = await UnitId("Rehabilitering");
        using var home = await LogIn("Klok Granitt");
        using var physio = await LogIn("Sterk Trapp");
        var page = $"/individual-plans/plans/{planId}";

        var before = await home.Get($"{page}?see-as={unit}&sections=goals,contributions");
        Assert.That(before.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(before.Text, Does.Contain("slik Rehabilitering vil se den hvis du sier ja"));
        Assert.That((await physio.Get(page)).Status, Is.EqualTo(HttpStatusCode.NotFound), "looking opens nothing");

        await Post(home, $"{ConsentApi}/{planId}/shares/{unit}", new { sections = new[] { "goals", "contributions" }, purpose = "Trening" });
        var real = await physio.Get(page);
        Assert.That(OwnPart(before), Is.EqualTo(OwnPart(real)), "word for word, link for link");
        Assert.That(real.Text, Does.Contain("Jeg vil leke ute").And.Contain("Velger selv."));
        Assert.That(OwnPart(await home.Get($"{page}?see-as={unit}")), Is.EqualTo(OwnPart(real)), "and at any time after");
        Assert.That(OwnPart(await home.Get(page)), Is.Not.EqualTo(OwnPart(real)), "the own page is another");
    }

    [Test, Property("Rule", "R44")]
    public async Task The_log_says_that_the_person_looked()
    {
        var (_, planId) = await ActivePlan("Trofast Anker");
        using var home = await LogIn("Trofast Anker");
        await home.Get($"/individual-plans/plans/{planId}?see-as={await UnitId("NAV Fjellhavn")}&sections=goals");
        var rows = await Query<string>("select action from kp_audit where resource_id = @planId and action = 'seen-as' and actor_id = @me", new { planId, me = await PersonId("Trofast Anker") });
        Assert.That(rows, Has.Count.EqualTo(1));
        Assert.That((await home.Get("/read-log")).Text, Does.Contain("så siden slik en tjeneste ser den"));
    }

    [Test]
    public async Task Only_those_who_decide_look_only_there_and_only_by_reading()
    {
        var (_, planId) = await ActivePlan("Raus Brygge");
        var unit = await UnitId("NAV Fjellhavn");
        using var home = await LogIn("Raus Brygge");
        using var coordinator = await LogIn(Coordinator);
        using var stranger = await LogIn("Fjern Holme");
        var page = $"/individual-plans/plans/{planId}";

        Assert.That((await coordinator.Get($"{page}?see-as={unit}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await stranger.Get($"{page}?see-as={unit}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await home.Get($"{page}?see-as={Guid.CreateVersion7()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await home.Get($"{page}?see-as={unit}&sections=private-notes")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await home.Get($"{page}/own-words?see-as={unit}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "no other page");
        Assert.That((await home.Get($"/?see-as={unit}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        using var posted = await home.Http.PostAsync(new Uri($"{page}?see-as={unit}", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.That((int)posted.StatusCode, Is.GreaterThanOrEqualTo(400));
    }

    /// <summary>The page's own part, without the frame and the banner.</summary>
    private static string OwnPart(PageAnswer page)
    {
        var main = MainMarkup().Match(page.Html).Groups["main"].Value;
        return Spaces().Replace(Banner().Replace(main, ""), " ").Trim();
    }

    [GeneratedRegex("""<main[^>]*>(?<main>.*)</main>""", RegexOptions.Singleline)]
    private static partial Regex MainMarkup();

    [GeneratedRegex("""<div class="wrap noprint">\s*<div class="note" role="status">.*?</div>\s*</div>""", RegexOptions.Singleline)]
    private static partial Regex Banner();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
