using System.Net;
using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Meetings;

/// <summary>A meeting from the call to the approved minutes, through the pages.</summary>
internal sealed class MeetingPagesTests
{
    private const string Teacher = "Klar Tavle";
    private const string Mother = "Stødig Måke";

    private TestHost _host = null!;
    private RelayLog _log = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("stafettlogg");
        _log = await _host.Open("Stille Måke", Teacher, "Strandlia skole", write: (log, by) =>
            log.AddMeasure(new() { Topic = Topics.Learning, Title = "Fast plass ved vinduet", Arena = Arena.School }, by));
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test, Property("Rule", "R75")]
    public async Task The_family_speaks_first_what_is_agreed_is_a_measure_and_approved_minutes_lock()
    {
        using var teacher = await _host.LogIn(Teacher);
        using var mother = await _host.LogIn(Mother);
        var meeting = await Call(teacher);
        Assert.That(meeting.Text, Does.Contain("Fast plass ved vinduet"), "the agenda begins with what is open");
        Assert.That((await mother.Get("/notices")).Text, Does.Contain("Du er invitert til et møte"));

        var seen = await mother.Submit(await mother.Get(meeting.Address), new Dictionary<string, string> { ["Form.Words"] = "Leggetid og skjerm", ["Form.Topic"] = Topics.Home }, "point");
        Assert.That(seen.Text.IndexOf("Leggetid og skjerm", StringComparison.Ordinal), Is.LessThan(seen.Text.IndexOf("Fast plass ved vinduet", StringComparison.Ordinal)));
        seen = await mother.Submit(seen, new Dictionary<string, string> { ["Child.Participation"] = "Message", ["Child.Words"] = "Jeg vil sitte ved vinduet" }, "child");
        Assert.That(seen.Text, Does.Contain("«Jeg vil sitte ved vinduet»"));

        _host.Clock.Advance(TimeSpan.FromDays(2));
        await teacher.LogIn(Teacher);
        await mother.LogIn(Mother);
        var minutes = await teacher.Get(meeting.Address + "/minutes");
        var field = minutes.Html[(minutes.Html.IndexOf("name=\"Form.Words[", StringComparison.Ordinal) + 6)..];
        await teacher.Submit(minutes, new Dictionary<string, string> { [field[..field.IndexOf('"', StringComparison.Ordinal)]] = "Vi prøver fast leggetid." }, "minutes");
        await teacher.Submit(await teacher.Get(meeting.Address + "/decide"), new Dictionary<string, string>
        {
            ["Form.Title"] = "Kjenne på klassen i 10 minutter før timen", ["Form.Topic"] = Topics.Learning, ["Form.Arena"] = "School", ["Form.Deadline"] = "15.12.2026",
        }, "decide");
        Assert.That((await _host.Stored(_log.Id)).Measures.Select(measure => measure.Title), Does.Contain("Kjenne på klassen i 10 minutter før timen"));

        var published = await teacher.Submit(await teacher.Get(meeting.Address), new Dictionary<string, string> { ["Sending.Next"] = "10.01.2027" }, "publish");
        Assert.That(published.Text, Does.Contain("Referatet venter på familien").And.Contain("Vi prøver fast leggetid.").And.Not.Contain("Godkjenner du referatet?"));
        Assert.That((await _host.Stored(_log.Id)).NextOn, Is.EqualTo(new DateOnly(2027, 1, 10)));
        var version = (await teacher.Api(HttpMethod.Post, $"/api{meeting.Address}/approval?version=1")).StatusCode;
        Assert.That(version, Is.EqualTo(HttpStatusCode.Forbidden), "the minutes are the family's to approve");

        var approved = await mother.Submit(await mother.Get(meeting.Address), new Dictionary<string, string>(), "approve");
        Assert.That(approved.Text, Does.Contain("Godkjent av familien"));
        var late = await teacher.Submit(minutes, new Dictionary<string, string> { ["_once"] = $"{Guid.NewGuid()}" }, "minutes");
        Assert.That((late.Status, late.Text.Contains("Møtet er låst", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)));
        Assert.That((await mother.Submit(approved, new Dictionary<string, string> { ["Beside.Words"] = "Husk at torsdag er sen dag." }, "comment")).Text, Does.Contain("Husk at torsdag er sen dag."));
    }

    [Test, Property("Rule", "R94")]
    public async Task The_need_of_an_interpreter_is_said_once_and_asked_about_at_the_call()
    {
        using var teacher = await _host.LogIn(Teacher);
        await teacher.Submit(await teacher.Get($"/stafettlogg/logs/{_log.Id}/interpreter"), new Dictionary<string, string> { ["Form.Interpreter"] = "arabisk" }, "interpreter");
        var page = await teacher.Get($"/stafettlogg/logs/{_log.Id}/meetings/new");
        Assert.That(page.Text, Does.Contain("Familien trenger tolk: arabisk"));
        var refused = await teacher.Submit(page, Words(), "call");
        Assert.That((refused.Status, refused.Text.Contains("Si om tolk er bestilt", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)), refused.Text);
        Assert.That(await _host.Work(TestHost.Fjellhavn, services => services.Find<int>("select count(*) from sl_meeting")), Is.Zero, "not sent");
        Assert.That((await teacher.Submit(refused, new Dictionary<string, string> { ["Form.Interpreter"] = "Booked" }, "call")).Text, Does.Contain("Tolk, arabisk: Tolk er bestilt"));
    }

    [Test, Property("Rule", "R17"), Property("Rule", "R49")]
    public async Task Everything_of_a_meeting_is_done_by_a_program_too_and_stands_on_paper_and_in_what_the_family_asks_for()
    {
        using var teacher = await _host.LogIn(Teacher);
        using var mother = await _host.LogIn(Mother);
        var address = "/api" + (await Call(teacher)).Address;
        await Done(mother, HttpMethod.Post, address + "/points", new { topic = Topics.Home, words = "Leggetid og skjerm" });
        await Done(mother, HttpMethod.Post, address + "/child", new { participation = "Message", words = "Jeg vil sitte ved vinduet" });
        _host.Clock.Advance(TimeSpan.FromDays(2));
        await teacher.LogIn(Teacher);
        await mother.LogIn(Mother);
        using var read = System.Text.Json.JsonDocument.Parse(await (await mother.Api(HttpMethod.Get, address)).Content.ReadAsStringAsync());
        var meeting = read.RootElement;
        var point = meeting.GetProperty("points").EnumerateArray().Single(one => one.GetProperty("words").GetString() == "Leggetid og skjerm").GetProperty("id").GetString()!;
        var minutes = new { version = meeting.GetProperty("version").GetInt32(), words = new Dictionary<string, string> { [point] = "Vi prøver fast leggetid." }, present = Array.Empty<Guid>() };
        await Done(teacher, HttpMethod.Put, address + "/minutes", minutes);
        Assert.That((await teacher.Api(HttpMethod.Put, address + "/minutes", minutes)).StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "the second is told");
        await Done(teacher, HttpMethod.Post, address + "/publication", new { next = "2027-01-10" });
        await Done(mother, HttpMethod.Post, address + "/comments", new { words = "Husk at torsdag er sen dag." });
        Assert.That((await teacher.Api(HttpMethod.Post, address + "/cancellation")).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "it has been held");
        Assert.That(await (await teacher.Api(HttpMethod.Get, address[..address.LastIndexOf('/')])).Content.ReadAsStringAsync(), Does.Contain("fast leggetid"));

        Assert.That((await mother.Get($"/stafettlogg/logs/{_log.Id}/print")).Text, Does.Contain("Vi prøver fast leggetid.").And.Contain("Husk at torsdag er sen dag."));
        using var stranger = await _host.LogIn("Myk Ull");
        Assert.That((await stranger.Api(HttpMethod.Get, address)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static async Task Done(Visitor by, HttpMethod method, string address, object body)
    {
        using var answer = await by.Api(method, address, body);
        Assert.That(answer.IsSuccessStatusCode, Is.True, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    [Test, Property("Rule", "R73"), Property("Rule", "R95")]
    public async Task The_file_for_the_calendar_says_nothing_of_what_it_is_about()
    {
        using var teacher = await _host.LogIn(Teacher);
        var meeting = await Call(teacher);
        var file = await (await teacher.Api(HttpMethod.Get, $"/api{meeting.Address}/calendar")).Content.ReadAsStringAsync();
        Assert.That(file, Does.Contain("SUMMARY:Avtale").And.Contain("20261123").And.Not.Contain("Måke").And.Not.Contain("stafett").And.Not.Contain("Hvordan"));
    }

    [Test, Property("Rule", "R25")]
    public async Task Whoever_is_not_in_the_log_finds_no_meeting()
    {
        using var teacher = await _host.LogIn(Teacher);
        var meeting = await Call(teacher);
        using var stranger = await _host.LogIn("Myk Ull");
        Assert.That((await stranger.Get(meeting.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<PageAnswer> Call(Visitor teacher)
    {
        var meeting = await teacher.Submit(await teacher.Get($"/stafettlogg/logs/{_log.Id}/meetings/new"), Words(), "call");
        Assert.That(meeting.Status, Is.EqualTo(HttpStatusCode.OK), meeting.Text);
        return meeting;
    }

    private static Dictionary<string, string> Words() => new()
    {
        ["Form.StartsAt"] = "23.11.2026", ["Form.Time"] = "10.00", ["Form.Place"] = "Skolen, rom 4", ["Form.Why"] = "Hvordan går det nå?",
    };
}
