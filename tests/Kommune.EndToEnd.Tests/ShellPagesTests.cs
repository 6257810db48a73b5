namespace Kommune.EndToEnd.Tests;

/// <summary>The shell's own pages: accessible in every language and at every width, in turns.</summary>
internal sealed class ShellPagesTests
{
    [Property("Rule", "R92")]
    [TestCase("fjellhavn", null, "/", "nb", 390)]
    [TestCase("fjellhavn", null, "/login", "nn", 1280)]
    [TestCase("fjellhavn", null, "/privacy", "en", 360)]
    [TestCase("fjellhavn", null, "/accessibility", "nb", 390)]
    [TestCase("fjellhavn", null, "/no-such-page", "nn", 1280)]
    [TestCase("fjellhavn", "Tydelig Skilt", "/operations", "en", 360)]
    [TestCase("fjellhavn", "Våken Lanterne", "/operations", "nb", 390)]
    [TestCase("fjellhavn", "Våken Lanterne", "/individual-plans/cases", "nn", 1280)]
    [TestCase("fjellhavn", "Stødig Måke", "/", "en", 360)]
    [TestCase("fjellhavn", "Stødig Måke", "/read-log", "nb", 390)]
    [TestCase("fjellhavn", "Stødig Måke", "/notices/how", "nn", 1280)]
    [TestCase("fjellhavn", "Ryddig Kalender", "/letters", "en", 360)]
    [TestCase("fjellhavn", "Ryddig Kalender", "/tasks", "nb", 390)]
    [TestCase("straumvag", "Klår Brytar", "/operations", "nn", 1280)]
    public async Task Axe_finds_nothing(string municipality, string? name, string address, string language, int width)
    {
        await using var person = name is null ? await Person.Sits(municipality, width: width) : await Person.LogsIn(municipality, name, width: width);
        await person.Goes($"/language/{language}?back={Uri.EscapeDataString(address)}");
        await person.PassesAxe();
        Assert.That(await person.Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo(language));
    }

    [Test]
    public async Task The_first_page_of_a_citizen_is_under_fifty_kilobytes_the_font_apart()
    {
        await using var person = await Person.LogsIn("fjellhavn", "Stødig Måke", width: 390);
        var bytes = 0L;
        var session = await person.Page.Context.NewCDPSessionAsync(person.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        var fonts = new HashSet<string>();
        session.Event("Network.responseReceived").OnEvent += (_, data) =>
        {
            if (data?.GetProperty("type").GetString() == "Font") fonts.Add(data.Value.GetProperty("requestId").GetString()!);
        };
        session.Event("Network.loadingFinished").OnEvent += (_, data) =>
        {
            if (!fonts.Contains(data!.Value.GetProperty("requestId").GetString()!)) bytes += (long)data.Value.GetProperty("encodedDataLength").GetDouble();
        };

        await person.Goes("/");
        await person.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        Assert.That(bytes, Is.Positive.And.LessThan(50 * 1024));
    }
}
