using System.Net;
using Kommune.Stafettlogg.Meetings;
using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Meetings;

/// <summary>A consent runs out in the middle of a meeting: what is typed is given back, and nothing is written before there is a new yes.</summary>
[Property("Rule", "R16")]
internal sealed class ConsentMeanwhileTests
{
    private const string Teacher = "Klar Tavle";
    private const string Agreed = "Vi prøver fast leggetid.";
    private static readonly string[] Parents = ["Stødig Måke", "Blid Måke"];
    private static readonly DateOnly LastDay = new(2026, 11, 23);

    private TestHost _host = null!;
    private RelayLog _log = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("stafettlogg");
        var mother = await _host.PersonId(Parents[0]);
        _log = await _host.Open("Stille Måke", Teacher, "Strandlia skole", write: (log, by) =>
        {
            log.AddMeasure(new() { Topic = Topics.Learning, Title = "Fast plass ved vinduet", Arena = Arena.School }, by);
            log.Agree(mother, LastDay);
        });
        await _host.Agree(_log, LastDay, Parents);
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [TestCase(false, Description = "midnight has passed, and its work has not come to the log yet")]
    [TestCase(true)]
    public async Task Minutes_somebody_was_writing_are_given_back_and_saved_after_a_new_yes(bool jobHasRun)
    {
        using var teacher = await _host.LogIn(Teacher);
        var address = (await Call(teacher)).Address;
        _host.Clock.Advance(new DateTimeOffset(LastDay, new(22, 50), TimeSpan.Zero) - _host.Clock.GetUtcNow());
        await teacher.LogIn(Teacher);
        var minutes = await teacher.Get(address + "/minutes");
        var field = minutes.Form("minutes").Fields.First(one => one.Key.StartsWith("Form.Words[", StringComparison.Ordinal)).Key;
        _host.Clock.Advance(TimeSpan.FromMinutes(15));
        if (jobHasRun) await _host.RunDailyJobs();

        var refused = await teacher.Submit(minutes, new Dictionary<string, string> { [field] = Agreed }, "minutes");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden), refused.Text);
        Assert.That(refused.Text, Does.Contain("gjelder ikke lenger").And.Contain("ikke lagret, men det er ikke borte").And.Contain(Agreed).And.Not.Contain("Fast plass ved vinduet"), "the service's own words, and nothing of the family's");
        Assert.That((await Minutes()).Points.Select(point => point.Minutes), Is.All.Null);
        Assert.That((await teacher.Get(address)).Text, Does.Contain("Samtykket").And.Not.Contain("Fast plass ved vinduet"));

        foreach (var parent in Parents) await Yes(parent);
        var saved = await teacher.Submit(refused, new Dictionary<string, string>(), "minutes");
        Assert.That((saved.Status, saved.Text.Contains(Agreed, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)), saved.Text);
        Assert.That((await Minutes()).Points.Select(point => point.Minutes), Does.Contain(Agreed));
    }

    [Test]
    public async Task A_measure_the_meeting_was_deciding_and_a_call_are_given_back_too()
    {
        using var teacher = await _host.LogIn(Teacher);
        var address = (await Call(teacher)).Address;
        var decide = await teacher.Get(address + "/decide");
        var call = await teacher.Get($"/stafettlogg/logs/{_log.Id}/meetings/new");
        using var mother = await _host.LogIn(Parents[0]);
        await mother.Submit(await mother.Get($"/stafettlogg/logs/{_log.Id}/answer"), new Dictionary<string, string>(), "no");

        var refused = await teacher.Submit(decide, new Dictionary<string, string> { ["Form.Title"] = "Kjenne på klassen", ["Form.Arena"] = "School" }, "decide");
        Assert.That((refused.Status, refused.Text.Contains("Kjenne på klassen", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, true)), refused.Text);
        refused = await teacher.Submit(call, new Dictionary<string, string> { ["Form.Why"] = "Hva gjør vi nå?", ["Form.Place"] = "Skolen" }, "call");
        Assert.That((refused.Status, refused.Text.Contains("Hva gjør vi nå?", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, true)), refused.Text);
        Assert.That((await _host.Stored(_log.Id)).Measures, Has.Count.EqualTo(1));
    }

    private async Task<PageAnswer> Call(Visitor teacher) => await teacher.Submit(await teacher.Get($"/stafettlogg/logs/{_log.Id}/meetings/new"), new Dictionary<string, string>
    {
        ["Form.StartsAt"] = "23.11.2026", ["Form.Time"] = "10.00", ["Form.Place"] = "Skolen, rom 4", ["Form.Why"] = "Hvordan går det nå?",
    }, "call");

    private async Task Yes(string parent)
    {
        using var giver = await _host.LogIn(parent);
        var answered = await giver.Submit(await giver.Get($"/stafettlogg/logs/{_log.Id}/answer"), new Dictionary<string, string> { ["Form.ChildsView"] = "heard" }, "yes");
        Assert.That(answered.Status, Is.EqualTo(HttpStatusCode.OK), answered.Text);
    }

    private async Task<LogMeeting> Minutes() => LogJson.Read<LogMeeting>(
        (await _host.Work(TestHost.Fjellhavn, services => services.Find<string>("select document from sl_meeting where log_id = @id", new { id = _log.Id }), canWrite: false))!);
}
