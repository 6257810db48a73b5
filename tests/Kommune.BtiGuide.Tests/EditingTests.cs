using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.BtiGuide.Tests;

/// <summary>From a file to what everybody reads.</summary>
internal sealed partial class EditingTests
{
    private TestHost _host = null!;
    private Visitor _coordinator = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("bti-guide");
        _coordinator = await _host.LogIn("Skarp Linse");
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task A_changed_file_is_drafted_reviewed_and_published_and_everybody_reads_it()
    {
        var file = await PublishedFile();
        var draft = await Import(file.Replace("2026.2", "2026.3", StringComparison.Ordinal).Replace("Jeg legger merke til noe", "Jeg ser noe", StringComparison.Ordinal));
        Assert.That(draft.Text, Does.Contain("Utkast"));
        var changes = Regex.Match(draft.Html, "/bti-guide/versions/[0-9a-f-]{36}/changes/[0-9a-f-]{36}").Value;
        Assert.That((await _coordinator.Get(changes)).Text, Does.Contain("0.1 Jeg ser noe: Tittel"));
        Assert.That((await _host.Visit().Get("/bti-guide/steps/0.1")).Text, Does.Contain("Jeg legger merke til noe"), "a draft changes nothing for others");

        var review = await _coordinator.Submit(draft, new Dictionary<string, string>(), "move");
        Assert.That(review.Text, Does.Contain("Til gjennomgang"));
        var published = await _coordinator.Submit(review, new Dictionary<string, string>(), "move");
        Assert.That(published.Text, Does.Contain("Publisert"));

        var read = await _host.Visit().Get("/bti-guide/steps/0.1");
        Assert.That(read.Text, Does.Contain("Jeg ser noe").And.Contain("Versjon 2026.3"));
        Assert.That((await _coordinator.Get("/bti-guide/versions")).Text, Does.Contain("Avsluttet"), "there is one at a time");
    }

    [Test]
    public async Task A_file_with_a_mistake_is_refused_with_its_place_and_changes_nothing()
    {
        var file = (await PublishedFile()).Replace("2026.2", "2026.3", StringComparison.Ordinal).Replace("- wonder-note", "- no-such-note", StringComparison.Ordinal);
        var refused = await Import(file);
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Contain("levels[0].steps[1].tools").And.Contain("no-such-note"));
        Assert.That((await _coordinator.Get("/bti-guide/versions")).Text, Does.Not.Contain("2026.3"));
    }

    [Test]
    public async Task A_file_of_five_megabytes_is_refused_with_the_largest_there_can_be()
    {
        var refused = await Import($"title: {new string('x', 5_000_000)}");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Contain("1 MB"));
    }

    [Test]
    public async Task What_is_larger_than_any_page_takes_is_refused_in_words()
    {
        using var worker = await _host.LogIn("Lun Peis");
        var refused = await worker.Submit(await worker.Get("/bti-guide/wonder/new"), new Dictionary<string, string> { ["Form.Facts"] = new string('x', 1_100_000) });
        Assert.That((refused.Status, refused.Text.Contains("Det du sendte, er for stort", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, true)), refused.Text);
    }

    [Test]
    public async Task The_same_version_twice_is_refused()
    {
        var refused = await Import(await PublishedFile());
        Assert.That(refused.Text, Does.Contain("Versjon 2026.2 finnes allerede"));
    }

    [Test]
    public async Task A_retired_guide_is_read_by_nobody()
    {
        var version = await _coordinator.Get(await PublishedAddress());
        await _coordinator.Submit(version, new Dictionary<string, string>(), "move");
        Assert.That((await _host.Visit().Get("/bti-guide")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Two_versions_published_at_once_meet_in_the_database_but_many_may_be_retired()
    {
        await Copy("retired-1", "Retired");
        await Copy("retired-2", "Retired");
        Assert.That(async () => await Copy("2026.4", "Published"), Throws.InstanceOf<DbException>());
        Assert.That((await _host.Visit().Get("/bti-guide")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private Task<int> Copy(string label, string state) => _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute(
        "insert into bti_guide (id, label, state, created_at, version, document) select @id, @label, @state, created_at, 0, document from bti_guide where state = 'Published'",
        new { id = Guid.CreateVersion7(), label, state }));

    private async Task<PageAnswer> Import(string file) =>
        await _coordinator.Submit(await _coordinator.Get("/bti-guide/versions"), new Dictionary<string, string> { ["Form.File"] = file }, "import");

    private async Task<string> PublishedFile() => await _coordinator.Http.GetStringAsync(await PublishedAddress() + "/file");

    private async Task<string> PublishedAddress() => VersionAddress().Match((await _coordinator.Get("/bti-guide/versions")).Html).Value;

    [GeneratedRegex("/bti-guide/versions/[0-9a-f-]{36}")]
    private static partial Regex VersionAddress();
}
