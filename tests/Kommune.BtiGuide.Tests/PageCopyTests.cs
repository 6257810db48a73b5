using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.BtiGuide.Tests;

/// <summary>A page of the guide is drawn once for all who are not logged in, and never kept longer than it is true.</summary>
internal sealed class PageCopyTests
{
    private const string Step = "/bti-guide/steps/0.1";

    private TestHost _host = null!;

    [OneTimeSetUp]
    public async Task Start() => _host = await TestHost.With("bti-guide");

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [TearDown]
    public async Task Restore()
    {
        await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute("update bti_guide set state = 'Published'"));
        _host.Clock.Advance(TimeSpan.FromSeconds(11));
    }

    [TestCase(Step), TestCase("/bti-guide"), TestCase("/bti-guide/levels/1")]
    public async Task A_browser_that_has_the_page_is_told_that_it_still_stands(string address)
    {
        using var visitor = _host.Visit();
        using var first = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.That(first.Headers.ETag, Is.Not.Null);
        Assert.That(first.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'self'"));
        Assert.That(first.Headers.CacheControl!.ToString(), Is.EqualTo("no-cache"));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await visitor.Http.SendAsync(again);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(second.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'self'"));
    }

    [Test]
    public async Task The_second_reader_gets_the_first_ones_page_packed_as_the_browser_wants()
    {
        var plain = (await _host.Visit().Get(Step)).Html;
        await Blank();
        Assert.That((await _host.Visit().Get(Step)).Html, Is.EqualTo(plain), "drawn once");
        foreach (var packing in new[] { "gzip", "br" })
        {
            using var visitor = _host.Visit();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Step, UriKind.Relative));
            request.Headers.Add("Accept-Encoding", packing);
            using var answer = await visitor.Http.SendAsync(request);
            Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { packing }));
        }
    }

    [Test]
    public async Task Each_language_and_municipality_has_its_own()
    {
        Assert.That((await _host.Visit().Get(Step)).Text, Does.Contain("Jeg legger merke til noe"));
        Assert.That((await _host.Visit(TestHost.Straumvag).Get(Step)).Text, Does.Contain("Eg legg merke til noko"));
        var visitor = _host.Visit();
        await visitor.Get("/language/nn");
        Assert.That((await visitor.Get(Step)).Text, Does.Contain("Eg legg merke til noko"));
        Assert.That((await _host.Visit().Get(Step)).Text, Does.Contain("Jeg legger merke til noe"));
    }

    [Test]
    public async Task Somebody_who_is_logged_in_gets_a_page_of_her_own_that_nobody_else_gets()
    {
        await _host.Visit().Get(Step);
        var employee = await _host.LogIn("Lun Peis");
        using var answer = await employee.Http.GetAsync(new Uri(Step, UriKind.Relative));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Lun Peis"));
        Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(answer.Headers.ETag, Is.Null);
        Assert.That((await _host.Visit().Get(Step)).Html, Does.Not.Contain("Lun Peis"));
    }

    [Test]
    public async Task What_is_searched_for_is_not_kept()
    {
        Assert.That((await _host.Visit().Get("/bti-guide/search?q=leder")).Text, Does.Contain("Jeg deler undringen"));
        using var visitor = _host.Visit();
        using var answer = await visitor.Http.GetAsync(new Uri("/bti-guide/search?q=leder", UriKind.Relative));
        Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
    }

    [Test]
    public async Task A_retired_guide_is_gone_at_once()
    {
        await _host.Visit().Get(Step);
        await _host.Work(TestHost.Fjellhavn, async services =>
        {
            var copies = services.GetRequiredService<IPageCopies>();
            copies.Forget();
            return await services.GetRequiredService<IUnitOfWork>().Execute("update bti_guide set state = 'Retired'");
        });
        Assert.That((await _host.Visit().Get(Step)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task What_another_host_changed_is_seen_within_ten_seconds()
    {
        await _host.Visit().Get(Step);
        await Blank();
        _host.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.That((await _host.Visit().Get(Step)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    /// <summary>Takes the guide away behind the host's back, as another host of the same database would.</summary>
    private Task Blank() => _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute("update bti_guide set state = 'Retired'"));
}
