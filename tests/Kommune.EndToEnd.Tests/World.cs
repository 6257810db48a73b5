using Microsoft.Playwright;

namespace Kommune.EndToEnd.Tests;

/// <summary>One host and one browser for all tests of the run; each test opens windows of its own.</summary>
[SetUpFixture]
internal sealed class World
{
    private static IPlaywright? _playwright;

    public static HostProcess Host { get; private set; } = null!;

    public static IBrowser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        Host = await HostProcess.Start();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // The distribution's own browser, without the parts that draw a browser around the page: nothing is downloaded by the tests.
            ExecutablePath = Environment.GetEnvironmentVariable("KOMMUNE_TEST_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--host-resolver-rules=MAP *.localhost 127.0.0.1"],
        });
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Host.DisposeAsync();
    }
}
