using System.Net;
using System.Text;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Stafettlogg.Tests;

/// <summary>Documents of a log: few, encrypted where they lie, read by whoever may read their topic, and never a page of this site.</summary>
internal sealed class DocumentTests
{
    private const string Teacher = "Klar Tavle";
    private const string Referral = "%PDF-1.7 henvisning som familien har sagt ja til";

    private TestHost _host = null!;
    private RelayLog _log = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("stafettlogg");
        _log = await _host.Open("Stille Måke", Teacher, "Strandlia skole");
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test, Property("Rule", "R25"), Property("Rule", "R44"), Property("Rule", "R49")]
    public async Task A_file_is_read_by_those_who_may_read_its_topic_and_the_reading_is_logged()
    {
        using var teacher = await _host.LogIn(Teacher);
        var page = await Send(teacher, "henvisning 05901495558.exe", Encoding.UTF8.GetBytes(Referral));
        Assert.That((page.Status, page.Text.Contains("henvisning.pdf", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)), page.Text);
        var link = page.Links.Single(one => one.EndsWith("/file", StringComparison.Ordinal));

        using var mother = await _host.LogIn("Stødig Måke");
        using var answer = await mother.Http.GetAsync(new Uri(link, UriKind.Relative));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(Referral));
        Assert.That((answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo(("attachment", "application/pdf")));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That((await mother.Get($"/stafettlogg/logs/{_log.Id}/print")).Text, Does.Contain("henvisning.pdf"));
        foreach (var name in new[] { "Myk Ull", "Fast Fjellvegg" })
        {
            using var other = await _host.LogIn(name);
            using var refused = await other.Http.GetAsync(new Uri(link, UriKind.Relative));
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden), name);
        }
        var readers = await _host.Work(TestHost.Fjellhavn, services => services.Find<int>("select count(*) from kp_audit where resource_id = @id and action = 'read'", new { id = _log.Id }));
        Assert.That(readers, Is.GreaterThan(0));
    }

    [Test, Property("Rule", "R17")]
    public async Task A_service_without_the_topic_gets_no_file_of_it()
    {
        using var teacher = await _host.LogIn(Teacher);
        var page = await Send(teacher, "henvisning.pdf", Encoding.UTF8.GetBytes(Referral), Topics.Health);
        var link = page.Links.Single(one => one.EndsWith("/file", StringComparison.Ordinal));
        var unit = await _host.UnitId("Fjellhavn helsestasjon og skolehelsetjeneste");
        foreach (var parent in new[] { "Stødig Måke", "Blid Måke" })
        {
            var giver = await _host.PersonId(parent);
            await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IConsents>().Give(new()
            {
                ResourceId = _log.Id, Kind = ConsentKind.Share, GiverId = giver, Capacity = "parental-responsibility", UnitId = unit, Sections = [Topics.Learning], Purpose = "Samarbeid",
                TextVersion = "1", Language = "nb", Channel = "oral", ChildsView = "heard", GivenAt = _host.Clock.GetUtcNow(), ValidTo = new DateOnly(2027, 6, 1),
            }));
        }
        using var nurse = await _host.LogIn("Myk Ull");
        using var refused = await nurse.Http.GetAsync(new Uri(link, UriKind.Relative));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test, Property("Rule", "R78")]
    public async Task A_file_goes_along_with_a_note_that_was_written_on_the_wrong_person()
    {
        using var teacher = await _host.LogIn(Teacher);
        await Send(teacher, "henvisning.pdf", Encoding.UTF8.GetBytes(Referral));
        var note = (await _host.Stored(_log.Id)).Notes.Single();
        var right = await _host.Open("Leende Måke", Teacher, "Strandlia skole");
        var moved = await teacher.Api(HttpMethod.Post, $"/api/stafettlogg/logs/{_log.Id}/wrong-person", new { ItemId = note.Id, ToLogId = right.Id });
        Assert.That(moved.IsSuccessStatusCode, Is.True, await moved.Content.ReadAsStringAsync());

        using var found = await teacher.Http.GetAsync(new Uri($"/stafettlogg/logs/{right.Id}/notes/{note.Id}/file", UriKind.Relative));
        Assert.That(await found.Content.ReadAsStringAsync(), Is.EqualTo(Referral));
        using var gone = await teacher.Http.GetAsync(new Uri($"/stafettlogg/logs/{_log.Id}/notes/{note.Id}/file", UriKind.Relative));
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task What_lies_in_the_database_cannot_be_read_there()
    {
        using var teacher = await _host.LogIn(Teacher);
        await Send(teacher, "henvisning.pdf", Encoding.UTF8.GetBytes(Referral));
        var stored = await _host.Work(TestHost.Fjellhavn, services => services.Find<byte[]>("select content from kp_file"));
        Assert.That(Encoding.Latin1.GetString(stored!), Does.Not.Contain("familien").And.Not.Contain("PDF"));
    }

    [TestCase("tom.pdf", 0, "Filen er tom")]
    [TestCase("stor.pdf", 20_000_000, "høyst 10 MB")]
    [TestCase("bilde.svg", 100, "ikke en PDF eller et bilde")]
    [TestCase("side.html", 100, "ikke en PDF eller et bilde")]
    [TestCase("program.pdf", 100, "ikke en PDF eller et bilde", Description = "by its content, not by its name")]
    public async Task A_file_that_is_not_taken_is_refused_in_words_and_what_was_written_is_kept(string name, int size, string words)
    {
        var content = new byte[size];
        var start = name switch { "stor.pdf" => "%PDF-", "bilde.svg" => "<svg onload='alert(1)'>", "side.html" => "<html><script>", _ => "MZ" };
        Encoding.ASCII.GetBytes(start).AsSpan(0, Math.Min(size, start.Length)).CopyTo(content);
        using var teacher = await _host.LogIn(Teacher);
        var refused = await Send(teacher, name, content);
        Assert.That((refused.Status, refused.Text.Contains(words, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)), refused.Text);
        Assert.That(refused.Html, Does.Contain("Originalen ligger i elevmappen."));
        Assert.That((await _host.Stored(_log.Id)).Notes, Is.Empty);
        Assert.That(await _host.Work(TestHost.Fjellhavn, services => services.Find<int>("select count(*) from kp_file")), Is.Zero);
    }

    [Test]
    public async Task A_note_without_a_file_is_a_note()
    {
        using var teacher = await _host.LogIn(Teacher);
        var page = await Send(teacher, "", []);
        Assert.That((page.Status, (await _host.Stored(_log.Id)).Notes.Single().File), Is.EqualTo((HttpStatusCode.OK, (StoredFile?)null)), page.Text);
    }

    private async Task<PageAnswer> Send(Visitor by, string name, byte[] content, string topic = Topics.Learning)
    {
        var address = $"/stafettlogg/logs/{_log.Id}/notes/new";
        var form = (await by.Get(address)).Form("note");
        var values = new Dictionary<string, string> { ["Form.Title"] = "Henvisning", ["Form.Words"] = "Originalen ligger i elevmappen.", ["Form.Topic"] = topic };
        using var body = new MultipartFormDataContent();
        foreach (var (key, value) in form.Fields.Where(field => !values.ContainsKey(field.Key) && field.Key != "Form.File").Concat(values)) body.Add(new StringContent(value), key);
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new("application/octet-stream");
        file.Headers.ContentDisposition = new("form-data") { Name = "\"Form.File\"", FileName = $"\"{name}\"" };
        body.Add(file);
        using var answer = await by.Http.PostAsync(new Uri(address, UriKind.Relative), body);
        return answer.Headers.Location is { } next
            ? await by.Get(next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString)
            : new PageAnswer { Status = answer.StatusCode, Address = address, Html = await answer.Content.ReadAsStringAsync() };
    }
}
