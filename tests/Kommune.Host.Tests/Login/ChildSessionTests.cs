using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests.Login;

/// <summary>A child without an electronic id says something on a device that an adult has opened (R5).</summary>
[NonParallelizable, Property("Rule", "R5")]
internal sealed class ChildSessionTests
{
    private const string Mother = "Stødig Måke";
    private const string Coordinator = "Våken Lanterne";

    private TestHost _host = null!;
    private Guid _child, _plan;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = await TestHost.With("individual-plans");
        _child = await Work(services => services.Find<Guid>("select id from kp_person where given_name = 'Leende' and family_name = 'Måke'"));
        _plan = await Work(services => services.Find<Guid>("select max(id) from kp_resource where subject_id = @_child and kind = 'individual-plan' and closed_at is null", new { _child }));
    }

    [OneTimeTearDown]
    public ValueTask Stop() => _host.DisposeAsync();

    [TestCase(Mother), TestCase(Coordinator)]
    public async Task The_child_writes_own_words_and_opens_nothing_else(string adult)
    {
        using var visitor = await _host.LogIn(adult);
        var before = await Opened();
        var home = await Open(visitor);
        Assert.That((home.Address, home.Text.Contains("Hei, Leende", StringComparison.Ordinal)), Is.EqualTo(("/own-statements", true)));
        Assert.That(await Opened(), Is.EqualTo(before + 1), "one row of the log");

        var page = await visitor.Get($"/individual-plans/plans/{_plan}/own-words");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        var saved = await visitor.Submit(page, new Dictionary<string, string> { ["Form.Words"] = $"Jeg liker å svømme, sier {adult}" }, "words");
        Assert.That(saved.Address, Is.EqualTo("/own-statements"), "and back to where one can say something");

        foreach (var closed in (string[])["/", $"/start/{_child}", $"/individual-plans/plans/{_plan}", $"/individual-plans/plans/{_plan}/edit", $"/read-log/{_child}", "/notices", "/consents", $"/access/{_plan}", $"/child-session/{_child}"])
            Assert.That((await visitor.Get(closed)).Address, Is.EqualTo("/own-statements"), closed);
        using var api = await visitor.Api(HttpMethod.Get, $"/api/individual-plans/plans/{_plan}");
        Assert.That(api.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        using var change = await visitor.Api(HttpMethod.Post, $"/api/individual-plans/plans/{_plan}/goals", new { words = "x" });
        Assert.That(change.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await visitor.Get("/own-statements")).Html, Does.Not.Contain("/read-log").And.Not.Contain("href=\"/consents"), "no menu");
    }

    [Test]
    public async Task It_ends_by_itself_whatever_the_child_does_and_the_adult_is_logged_out()
    {
        using var visitor = await _host.LogIn(Mother);
        await Open(visitor);
        for (var minutes = 0; minutes < 30; minutes += 10)
        {
            Assert.That((await visitor.Get("/own-statements")).Address, Is.EqualTo("/own-statements"));
            _host.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await visitor.Get("/own-statements")).Address, Does.StartWith("/login"));
        Assert.That((await visitor.Get($"/start/{_child}")).Address, Does.StartWith("/login"), "nor is it the mother's again");
    }

    [Test]
    public async Task Nobody_opens_it_for_a_child_one_has_nothing_to_do_with_or_for_somebody_who_logs_in_alone()
    {
        foreach (var name in (string[])["Klar Tavle", "Tydelig Skilt"])
        {
            using var other = await _host.LogIn(name);
            Assert.That((await other.Get($"/child-session/{_child}")).Status, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden), name);
        }
        using var mother = await _host.LogIn(Mother);
        var page = await mother.Get($"/child-session/{_child}");
        await Work(services => services.Execute("update kp_person set birth_date = '2013-11-21' where id = @_child", new { _child }));
        try
        {
            Assert.That((await mother.Get($"/child-session/{_child}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "thirteen today");
            Assert.That((await mother.Submit(page, new Dictionary<string, string>(), "child", follow: false)).Status, Is.EqualTo(HttpStatusCode.NotFound), "nor by a form from yesterday");
        }
        finally
        {
            await Work(services => services.Execute("update kp_person set birth_date = '2018-08-30' where id = @_child", new { _child }));
        }
        Assert.That((await mother.Get($"/child-session/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<PageAnswer> Open(Visitor adult) => await adult.Submit(await adult.Get($"/child-session/{_child}"), new Dictionary<string, string>(), "child");

    private Task<int> Opened() => Work(services => services.Find<int>("select count(*) from kp_audit where subject_id = @_child and action = 'child-session-opened'", new { _child }));

    private Task<T> Work<T>(Func<IServiceProvider, Task<T>> work) => _host.Work(TestHost.Fjellhavn, work);
}
