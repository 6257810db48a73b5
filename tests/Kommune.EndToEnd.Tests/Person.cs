using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kommune.EndToEnd.Tests;

/// <summary>Somebody at a window of a browser of their own.</summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private int _steps;

    private Person(IBrowserContext context, IPage page, string address) => (_context, Page, Address) = (context, page, address);

    public IPage Page { get; }

    public string Address { get; }

    public static async Task<Person> Sits(string municipality, bool javaScript = true, int width = 1280, int height = 900, HostProcess? host = null)
    {
        var address = (host ?? World.Host).Address(municipality);
        var context = await World.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
            JavaScriptEnabled = javaScript,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(15_000);
        return new Person(context, await context.NewPageAsync(), address);
    }

    public static async Task<Person> LogsIn(string municipality, string name, bool javaScript = true, int width = 1280, int height = 900, HostProcess? host = null)
    {
        var person = await Sits(municipality, javaScript, width, height, host);
        await person.Page.GotoAsync("/login");
        await person.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name }).First.ClickAsync();
        return person;
    }

    public Task<IResponse?> Goes(string address) => Page.GotoAsync(address);

    public Task Clicks(string link) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link }).First.ClickAsync();

    public Task Presses(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Follows a link and waits for the page it leads to: whoever looks at a page too early looks at the one before.</summary>
    public Task Follows(string link) => Opens(Page.GetByRole(AriaRole.Link).Filter(new LocatorFilterOptions { HasText = link }).First);

    /// <summary>Sends a form and waits for the answer.</summary>
    public Task Sends(string button) => Opens(Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).First);

    public async Task Opens(ILocator way)
    {
        var loaded = new TaskCompletionSource();
        void Done(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Done;
        await way.ClickAsync();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(15));
        Page.Load -= Done;
        _steps++;
    }

    /// <summary>From here on every link and every button that is pressed is a step.</summary>
    public void CountsSteps() => _steps = 0;

    public void HasTakenAtMost(int steps) => Assert.That(_steps, Is.LessThanOrEqualTo(steps), "steps");

    /// <summary>Writes in the form of the page; names as the page gives them.</summary>
    public async Task Writes(params (string Field, string Text)[] answers)
    {
        foreach (var (field, text) in answers) await Page.Locator($"main [name='Form.{field}']").First.FillAsync(text);
    }

    /// <summary>Picks a radio or ticks a box.</summary>
    public async Task Picks(params (string Field, string Value)[] choices)
    {
        foreach (var (field, value) in choices) await Page.Locator($"main input[name='Form.{field}'][value='{value}']").CheckAsync();
    }

    /// <summary>Picks what stands with these words in a list of choices.</summary>
    public Task PicksNamed(string label) => Page.Locator("main").GetByLabel(label).First.CheckAsync();

    /// <summary>Chooses in a list by the words shown.</summary>
    public async Task Chooses(string field, string words)
    {
        var list = Page.Locator($"main select[name='Form.{field}']");
        var value = await list.Locator("option").Filter(new LocatorFilterOptions { HasText = words }).First.GetAttributeAsync("value");
        await list.SelectOptionAsync(value ?? "");
    }

    public async Task Sees(string text) => Assert.That(await Reads(), Does.Contain(text), Page.Url);

    /// <summary>What stands on the page, with ordinary spaces where the page keeps words together.</summary>
    public async Task<string> Reads() => (await Page.Locator("body").InnerTextAsync()).Replace('\u00a0', ' ');

    /// <summary>WCAG 2.2 A and AA and best practice: no finding at all.</summary>
    public async Task PassesAxe() => Assert.That(await Axe(), Is.Empty, Page.Url);

    public async Task<IReadOnlyList<string>> Axe()
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            // What is in order need not be described: most of the time of a check was that.
            ResultTypes = [ResultType.Violations],
        });
        return [.. result.Violations.Select(finding => $"{finding.Id}: {string.Join(" | ", finding.Nodes.Select(node => node.Html))}")];
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
