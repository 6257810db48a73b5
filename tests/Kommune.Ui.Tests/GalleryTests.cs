using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Kommune.Ui.Tests;

public sealed partial class GalleryTests
{
    private TestSite _site = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _site = await TestSite.Start();
        _browser = new HttpClient { BaseAddress = _site.Address };
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
    }

    [TestCase("/gallery")]
    [TestCase("/gallery/form")]
    public async Task Every_page_is_free_of_what_the_content_security_policy_refuses(string page)
    {
        var html = await Fetch(page);
        Assert.That(html, Does.Not.Match("""\sstyle\s*="""));
        Assert.That(html, Does.Not.Match("""\son[a-z]+\s*="""));
        Assert.That(html, Does.Not.Match("<style|<script(?! src=)"));
        Assert.That(html, Does.Not.Contain("javascript:"));
    }

    [TestCase("/gallery")]
    [TestCase("/gallery/form")]
    public async Task Every_reference_within_a_page_leads_to_one_place(string page)
    {
        var html = await Fetch(page);
        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.That(ids, Is.Unique);
        var referred = References().Matches(html).SelectMany(match => match.Groups[1].Value.Split(' '));
        Assert.That(referred.Except(ids), Is.Empty);
        var jumps = Regex.Matches(html, $"href=\"{page}#([^\"]+)\"").Select(match => match.Groups[1].Value);
        Assert.That(jumps.Except(ids), Is.Empty);
    }

    [TestCase("/gallery")]
    [TestCase("/gallery/form")]
    public async Task Every_page_has_one_heading_of_the_first_level_or_none_too_few(string page) =>
        Assert.That(Regex.Count(await Fetch(page), "<h1 "), Is.GreaterThanOrEqualTo(1));

    // 50 kB is the promise for a citizen's first page; the page itself with all its lists may take 10 of them.
    [Test]
    public async Task A_first_page_weighs_under_fifty_thousand_bytes()
    {
        var html = await Fetch("/gallery");
        var files = Regex.Matches(html, """(?:href|src)="(/_content/[^"]+\.(?:css|js))""").Select(match => match.Groups[1].Value).ToList();
        Assert.That(files, Has.Count.EqualTo(4));
        var weight = Weight(Encoding.UTF8.GetBytes(html));
        Assert.That(weight, Is.LessThan(10_000));
        foreach (var file in files) weight += Weight(await _browser.GetByteArrayAsync(file));
        Assert.That(weight, Is.LessThan(50_000));
        TestContext.Out.WriteLine($"{weight} bytes");
    }

    private async Task<string> Fetch(string page)
    {
        var html = await _browser.GetStringAsync(page);
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, page.Trim('/').Replace('/', '-') + ".html");
        await File.WriteAllTextAsync(file, html);
        return html;
    }

    private static int Weight(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray().Length;
    }

    [GeneratedRegex("""\sid="([^"]+)""")]
    private static partial Regex Ids();

    [GeneratedRegex("""(?:\sfor|aria-labelledby|aria-describedby)="([^"]+)""")]
    private static partial Regex References();
}
