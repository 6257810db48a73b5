using System.Globalization;
using System.Text.RegularExpressions;

namespace Kommune.EndToEnd.Tests.Stories;

/// <summary>A story of the demo's people and their log, played at their own windows: the family's is a phone, an employee's a desk.</summary>
[Property("Rule", "R92")]
internal abstract partial class LogStory(string municipality, string language)
{
    private const int Phone = 360;
    private const int Desk = 1280;
    private readonly Dictionary<string, Person> _people = [];

    // What one story has looked at, the next one of the same language need not; only the log itself and the start page are others in each.
    private static readonly HashSet<string> _looked = [];

    /// <summary>The log's own words in the municipality's language.</summary>
    protected Words Log { get; } = Words.OfLog(language);

    /// <summary>Words of the municipality's other pages: who sees what, who answers for what, who has read.</summary>
    protected Words Platform { get; } = Words.OfPlatform(language);

    /// <summary>Where the log of the story is.</summary>
    protected string Address { get; set; } = "";

    [TearDown]
    public async Task GoHome()
    {
        foreach (var person in _people.Values) await person.DisposeAsync();
        _people.Clear();
    }

    protected Task<Person> Family(string name) => Sits(name, Phone);

    protected Task<Person> Employee(string name) => Sits(name, Desk);

    protected Task<Person> OnPhone(string name) => Sits(name, Phone);

    /// <summary>Somebody opens a page and looks at it.</summary>
    protected async Task Goes(Person person, string address)
    {
        await person.Goes(address);
        await Look(person);
    }

    protected async Task Follows(Person person, string link)
    {
        await person.Follows(link);
        await Look(person);
    }

    /// <summary>Sends a form, which must be taken.</summary>
    protected async Task Sends(Person person, string button)
    {
        await person.Sends(button);
        Assert.That(await person.Page.Locator(".ds-error-summary").CountAsync(), Is.Zero, $"{person.Page.Url}: {await person.Reads()}");
        await Look(person);
    }

    /// <summary>Somebody does not read this, or is told that there is nothing.</summary>
    protected static async Task DoesNotSee(Person person, params string[] words)
    {
        var page = await person.Reads();
        foreach (var word in words) Assert.That(page, Does.Not.Contain(word), person.Page.Url);
    }

    /// <summary>Whom somebody who acts for several chooses first.</summary>
    protected virtual string? ForWhom => null;

    /// <summary>The family's own page, about the person of the story.</summary>
    protected async Task<Person> AtHome(string name)
    {
        var person = await Family(name);
        await Goes(person, "/");
        if (ForWhom is { } chosen) await Follows(person, chosen);
        return person;
    }

    /// <summary>Nobody can write a goal on the page.</summary>
    protected static async Task CannotWrite(Person person) => Assert.That(await person.Page.Locator("main a[href$='/goals/new']").CountAsync(), Is.Zero, person.Page.Url);

    /// <summary>The family ends what the demo has told, so that the story can begin where it begins.</summary>
    protected async Task EndsWhatWasBefore(string name)
    {
        var person = await AtHome(name);
        await Follows(person, Log["panel.open"]);
        await Follows(person, Log["close.title"]);
        await Sends(person, Log["close.yes"]);
        await person.Sees(Log["notice.closed-family"]);
    }

    /// <summary>A log in three steps from the start page of a phone: the list, a new one, asked.</summary>
    protected async Task AsksForALog(string name, string nationalId, string reason, string? childsView, bool expected = false)
    {
        var person = await OnPhone(name);
        await Goes(person, "/");
        person.CountsSteps();
        await Follows(person, Log["tool.new"]);
        await person.Writes(("NationalId", nationalId), ("Reason", reason));
        await person.Picks(("Level", "1"));
        if (childsView is not null) await person.Picks(("ChildsView", childsView));
        if (expected)
        {
            await person.Page.Locator("main summary").First.ClickAsync();
            await person.Picks(("Expected", "true"));
        }
        await Sends(person, Log["new.ask"]);
        person.HasTakenAtMost(3);
        Address = Place().Match(person.Page.Url).Value;
    }

    /// <summary>Reads what is asked and says yes.</summary>
    protected async Task SaysYes(string name, string? childsView)
    {
        var person = await AtHome(name);
        await Follows(person, Log["work.log-asked.action"]);
        if (childsView is not null) await person.Picks(("ChildsView", childsView));
        await Sends(person, Log["answer.yes"]);
    }

    protected async Task WritesAGoal(Person person, string topic, string words, string? professional = null)
    {
        await person.Goes(Address);
        await Follows(person, Log["goal.add"]);
        await person.Writes(("Words", words), ("Professional", professional ?? ""));
        await person.Chooses("Topic", Log[$"section-name.relay-log.{topic}"]);
        await Sends(person, Log["save"]);
        await person.Sees(words);
    }

    /// <summary>An agreement in three steps from the start page: the log, a new measure under the goal, saved.</summary>
    protected async Task AgreesOn(Person person, string goal, string title, string arena, string? who = null, int days = 40)
    {
        await Goes(person, "/");
        person.CountsSteps();
        await FollowsToTheLog(person);
        await Follows(person, $"{Log["measure.add-to"]}: {goal}");
        await person.Writes(("Title", title), ("Deadline", Day(days)));
        await person.Picks(("Arena", arena));
        if (who is not null) await person.Chooses("PersonId", who);
        await Sends(person, Log["save"]);
        person.HasTakenAtMost(3);
        await person.Sees(title);
    }

    /// <summary>From the start page, by the name of the person in the list of one's own cases.</summary>
    protected async Task FollowsToTheLog(Person person)
    {
        await person.Opens(person.Page.Locator($"main a[href='{Address}']").First);
        await Look(person);
    }

    /// <summary>Asks the family to let a service see some topics.</summary>
    protected async Task Invites(Person person, string unit, string purpose, params string[] topics)
    {
        await person.Goes(Address);
        await Follows(person, Log["invite.title"]);
        await person.Chooses("UnitId", unit);
        await person.Picks([.. topics.Select(topic => ("Sections", topic))]);
        await person.Writes(("Purpose", purpose));
        await Sends(person, Log["invite.send"]);
        await person.Sees(unit);
    }

    /// <summary>Reads what a service would see, and lets it.</summary>
    protected async Task LetsIn(string name, string unit)
    {
        var person = await Family(name);
        await Goes(person, "/consents");
        await person.Opens(person.Page.Locator("main a[href*='/questions/']").First);
        await Look(person);
        await person.Sees(unit);
        await Sends(person, Platform["step.next"]);
        await Follows(person, Platform["step.next"]);
        if (await person.Page.Locator("main input[name='Form.ChildsView'][value='heard']").CountAsync() > 0) await person.Picks(("ChildsView", "heard"));
        await Sends(person, Platform["yes.yes"]);
        Assert.That(person.Page.Url, Does.Contain("said="), await person.Reads());
    }

    /// <summary>The baton in three steps from the start page: the log, the baton, asked.</summary>
    protected async Task OffersTheBaton(Person person, string to)
    {
        await Goes(person, "/");
        person.CountsSteps();
        await FollowsToTheLog(person);
        await Follows(person, Log["baton.pass"]);
        await person.Chooses("To", to);
        await Sends(person, Platform["handover.ask"]);
        person.HasTakenAtMost(3);
    }

    /// <summary>Accessible, in the municipality's language, and as wide as the window. Each kind of page once, on a phone and at a desk.</summary>
    protected async Task Look(Person person)
    {
        var size = person.Page.ViewportSize!.Width;
        var kind = Number().Replace(new Uri(person.Page.Url).AbsolutePath, "{id}");
        if (!_looked.Add($"{(kind is "/" or "/stafettlogg/logs/{id}" ? GetType().Name : language)} {size} {kind}")) return;
        Assert.That(await person.Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo(language), person.Page.Url);
        Assert.That(await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), Is.False, $"{person.Page.Url} scrolls sideways");
        await person.PassesAxe();
        await Photograph(person, size);
    }

    protected static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date).AddDays(days).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private async Task<Person> Sits(string name, int width)
    {
        var key = $"{name} {width}";
        if (!_people.TryGetValue(key, out var person)) _people[key] = person = await Person.LogsIn(municipality, name, width: width);
        return person;
    }

    /// <summary>For whoever wants to see what the stories see.</summary>
    private async Task Photograph(Person person, int size)
    {
        if (Environment.GetEnvironmentVariable("KOMMUNE_TEST_PICTURES") is not { Length: > 0 } folder) return;
        var name = Number().Replace(new Uri(person.Page.Url).AbsolutePath.Trim('/'), "id").Replace('/', '-');
        await person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{GetType().Name}-{_looked.Count:00}-{size}-{name}.png"), FullPage = true });
    }

    [GeneratedRegex("/stafettlogg/logs/[0-9a-f-]{36}")]
    private static partial Regex Place();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]+")]
    private static partial Regex Number();
}
