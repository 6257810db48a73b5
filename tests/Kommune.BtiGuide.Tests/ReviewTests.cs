using System.Text.RegularExpressions;
using Kommune.Testing;

namespace Kommune.BtiGuide.Tests;

/// <summary>Guides grow old: their owner is told in time.</summary>
internal sealed class ReviewTests
{
    [Test]
    public async Task The_owner_is_reminded_in_good_time_and_only_until_a_new_one_is_published()
    {
        await using var host = await TestHost.With("bti-guide");
        host.Clock.Advance(new DateTimeOffset(2027, 5, 3, 8, 0, 0, TimeSpan.Zero) - host.Clock.GetUtcNow());
        await host.RunDailyJobs();
        var owner = await host.LogIn("Skarp Linse");
        Assert.That((await owner.Get("/")).Text, Does.Contain("Veilederen skal gås gjennom").And.Contain("1. juni"));

        var versions = await owner.Get("/bti-guide/versions");
        var source = await owner.Get(Regex.Match(versions.Html, "/bti-guide/versions/[0-9a-f-]{36}").Value);
        var draft = (await owner.Submit(source, new Dictionary<string, string> { ["Draft.Label"] = "2027.1" }, "draft")).Address;
        var note = new Dictionary<string, string> { ["Form.Texts[nb2]"] = "Gått gjennom.", ["Form.Texts[nn2]"] = "Gått gjennom.", ["Form.ReviewBy"] = "1.6.2028" };
        await owner.Submit(await owner.Get($"{draft}/edit/about"), note, "part");
        var review = await owner.Submit(await owner.Get(draft), new Dictionary<string, string>(), "move");
        await owner.Submit(review, new Dictionary<string, string>(), "move");
        Assert.That((await owner.Get("/")).Text, Does.Not.Contain("gås gjennom"));
        Assert.That((await host.Visit().Get("/bti-guide")).Text, Does.Contain("1. juni 2028"));
    }
}
