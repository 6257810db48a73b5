using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests;

/// <summary>What anybody meets before login, and what nobody meets.</summary>
internal sealed class FrontDoorTests
{
    private TestHost _host = null!;

    [OneTimeSetUp]
    public async Task Start() => _host = await TestHost.With("individual-plans");

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task Plain_localhost_lets_a_person_choose_municipality()
    {
        using var visitor = _host.VisitNobody();
        var page = await visitor.Get("/");
        Assert.That(page.Text, Does.Contain("Fjellhavn kommune").And.Contain("Straumvåg kommune"));
        Assert.That(page.Html, Does.Contain($"http://fjellhavn.localhost:{_host.Port}/"));
    }

    [TestCase(TestHost.Fjellhavn, "Vi lager planen sammen", "nb")]
    [TestCase(TestHost.Straumvag, "Vi lagar planen saman", "nn")]
    public async Task A_municipality_answers_in_its_own_language(string municipality, string words, string language)
    {
        using var visitor = _host.Visit(municipality);
        var page = await visitor.Get("/");
        Assert.That(page.Text, Does.Contain(words));
        Assert.That(page.Html, Does.Contain($"<html lang=\"{language}\""));
    }

    [Test, Property("Rule", "R91")]
    public async Task A_chosen_language_is_kept()
    {
        using var visitor = _host.Visit();
        await visitor.Get("/language/nn?back=/privacy");
        Assert.That((await visitor.Get("/privacy")).Text, Does.Contain("Slik tek vi vare på"));
        Assert.That((await visitor.Get("/language/xx")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("//evil.example/")]
    [TestCase("https://evil.example/")]
    [TestCase("/\\evil.example")]
    public async Task A_link_cannot_send_a_person_away_from_the_site(string back)
    {
        using var visitor = _host.Visit();
        using var answer = await visitor.Http.GetAsync(new Uri($"/language/nb?back={Uri.EscapeDataString(back)}", UriKind.Relative));
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/"));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Health_answers_one_word(string address)
    {
        using var visitor = _host.VisitNobody();
        var answer = await visitor.Get(address);
        Assert.That((answer.Status, answer.Html), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
    }

    [TestCase("/no-such-page")]
    [TestCase("/individual-plans/no-such-page")]
    [TestCase("/sample/greetings")]
    [TestCase("/problem")]
    public async Task An_unknown_address_gets_a_calm_page(string address)
    {
        using var visitor = _host.Visit();
        var page = await visitor.Get(address);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.Text, Does.Contain("Vi finner ikke siden").And.Contain("Til startsiden"));
    }

    [Test]
    public async Task An_unknown_api_address_gets_problem_details()
    {
        using var visitor = _host.Visit();
        using var answer = await visitor.Api(HttpMethod.Get, "/api/individual-plans/no-such");
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_page_that_needs_login_asks_for_it_and_remembers_where_one_was_going()
    {
        using var visitor = _host.Visit();
        using var answer = await visitor.Http.GetAsync(new Uri("/operations", UriKind.Relative));
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo("/login?back=%2Foperations"));
    }

    [Test]
    public async Task The_api_without_login_answers_401()
    {
        using var visitor = _host.Visit();
        using var answer = await visitor.Api(HttpMethod.Get, "/api/individual-plans/cases");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Every_answer_carries_the_headers_that_keep_a_text_from_becoming_a_program()
    {
        using var visitor = _host.Visit();
        foreach (var address in new[] { "/", "/login", "/no-such-page" })
        {
            using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative));
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.That(policy, Does.Contain("default-src 'self'").And.Not.Contain("unsafe"));
            Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.That(html, Does.Not.Contain(" style=\"").And.Not.Contain("<script>").And.Not.Contain("onclick="));
        }
    }
}
