using System.Net;
using System.Text.RegularExpressions;
using Kommune.Testing;

namespace Kommune.Host.Tests.Safety;

/// <summary>Pages of the leader of the coordinating unit, about a child of the demo who has a plan.</summary>
[NonParallelizable]
internal abstract partial class SafetyPageTests
{
    protected const string Leader = "Ryddig Kalender";
    protected const string Coordinator = "Våken Lanterne";
    protected const string Mother = "Stødig Måke";
    protected const string Father = "Blid Måke";

    protected TestHost Host { get; private set; } = null!;
    protected Guid Child { get; private set; }
    protected Guid Plan { get; private set; }

    [SetUp]
    public async Task Start()
    {
        Host = await TestHost.With("individual-plans");
        Child = await PersonId("Leende Måke");
        Plan = await Work(async services => (await services.Query<Guid>("select id from kp_resource where subject_id = @Child and kind = 'individual-plan' and closed_at is null order by id", new { Child }))[^1]);
    }

    [TearDown]
    public ValueTask Stop() => Host.DisposeAsync();

    /// <summary>Protects the child so that these may still open what they have access to.</summary>
    protected async Task Protect(params string[] named)
    {
        using var leader = await Host.LogIn(Leader);
        var page = await leader.Get($"/protection/{Child}");
        var form = page.Form("protect");
        var fields = form.Fields.Where(field => field.Key != "Form.Names").ToList();
        foreach (var name in named) fields.Add(new("Form.Names", $"{await PersonId(name)}"));
        var answer = await leader.Submit(page, form with { Fields = fields },
            new Dictionary<string, string> { ["Form.LegalBasis"] = "police", ["Form.Reason"] = "Trusler fra en tidligere partner", ["Form.ReviewOn"] = "01.03.2027" });
        Assert.That(answer.Text, Does.Contain("Dette gjelder nå"));
    }

    /// <summary>Every page somebody reaches by following links from the start page and from some others, as it is read.</summary>
    protected static async Task<IReadOnlyDictionary<string, PageAnswer>> Reachable(Visitor visitor, params string[] from)
    {
        var found = new Dictionary<string, PageAnswer>();
        var waiting = new Queue<string>(["/", .. from]);
        while (waiting.TryDequeue(out var address))
        {
            if (found.ContainsKey(address)) continue;
            found[address] = await visitor.Get(address);
            if (found[address].Status != HttpStatusCode.OK) continue;
            foreach (Match link in Links().Matches(found[address].Html)) waiting.Enqueue(WebUtility.HtmlDecode(link.Groups["to"].Value));
        }
        return found;
    }

    protected Task<Guid> PersonId(string name) => Work(services => services.Find<Guid>("select id from kp_person where given_name || ' ' || family_name = @name", new { name }));

    protected Task<int> Logged(string action) => Work(services => services.Find<int>("select count(*) from kp_audit where subject_id = @Child and action = @action", new { Child, action }));

    protected Task<T> Work<T>(Func<IServiceProvider, Task<T>> work) => Host.Work(TestHost.Fjellhavn, work);

    [GeneratedRegex("""<a[^>]* href="(?<to>/(?!/|language|logout|_)[^"#]*)""")]
    private static partial Regex Links();
}
