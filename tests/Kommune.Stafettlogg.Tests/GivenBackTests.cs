using System.Net;
using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests;

/// <summary>Access ended between opening a form and sending it: nothing is stored, and whoever wrote has the words.</summary>
[Property("Rule", "R14")]
internal sealed partial class GivenBackTests
{
    private const string Teacher = "Klar Tavle";
    private const string Nurse = "Lun Peis";
    private const string Words = "Han sover bedre nå.";
    private static readonly string[] Parents = ["Stødig Måke", "Blid Måke"];

    private TestHost _host = null!;
    private RelayLog _log = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("stafettlogg");
        _log = await _host.Open("Stille Måke", Teacher, "Strandlia skole", write: (log, by) => log.AddGoal(Topics.Learning, "Lese hele boka", null, by));
        await _host.Agree(_log, NorwegianDay.Of(_host.Clock.GetUtcNow()).AddMonths(6), Parents);
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [TestCase("messages", "message", "Form.Words", "Form.Title", "Form.Topic", "together")]
    [TestCase("notes/new", "note", "Form.Words", "Form.Title", "Form.Topic", "together")]
    [TestCase("evaluate", "evaluate", "Form.Words", null, null, null)]
    [TestCase("voice", "voice", "Form.Words", null, null, null)]
    [TestCase("goals/new", "goal", "Form.Words", null, "Form.Topic", "together")]
    [TestCase("moments/new", "moment", "Form.Words", null, null, null)]
    public async Task Words_are_given_back_and_can_be_sent_again_after_a_new_yes(string page, string form, string field, string? title, string? choice, string? chosen)
    {
        using var teacher = await _host.LogIn(Teacher);
        var opened = await teacher.Get($"/stafettlogg/logs/{_log.Id}/{page}");
        Assert.That(opened.Status, Is.EqualTo(HttpStatusCode.OK), opened.Text);
        await Answer("no");

        var values = new Dictionary<string, string> { [field] = Words };
        if (title is not null) values[title] = "Kort fortalt";
        if (choice is not null) values[choice] = chosen!;
        var refused = await teacher.Submit(opened, values, form);
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.UnprocessableEntity), refused.Text);
        Assert.That(refused.Text, Does.Contain(Words).And.Not.Contain("Lese hele boka"));
        Assert.That(LogJson.Write(await _host.Stored(_log.Id)), Does.Not.Contain(Words));
        if (refused.Status == HttpStatusCode.Forbidden) Assert.That(refused.Text, Does.Contain("ikke lagret, men det er ikke borte"));

        await Answer("yes");
        var saved = await teacher.Submit(refused, new Dictionary<string, string>(), form);
        Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK), saved.Text);
        Assert.That(LogJson.Write(await _host.Stored(_log.Id)), Does.Contain(Words));
    }

    [Test, Property("Rule", "R29")]
    public async Task Whoever_never_had_access_learns_no_more_than_that_there_is_nothing()
    {
        using var stranger = await _host.LogIn(Nurse);
        var form = await stranger.Get("/stafettlogg/logs/new");
        async Task<PageAnswer> Send(Guid log) => await stranger.Submit(form, form.Form("new") with { Action = $"/stafettlogg/logs/{log}/messages" }, new Dictionary<string, string>
        {
            ["_handler"] = "message", ["_once"] = $"{Guid.NewGuid()}", ["Form.Words"] = Words, ["Form.Title"] = "Kort fortalt", ["Form.Topic"] = "together",
        });
        var nowhere = Guid.NewGuid();
        var (hidden, missing) = (await Send(_log.Id), await Send(nowhere));
        Assert.That((hidden.Status, missing.Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)), hidden.Text);
        Assert.That(hidden.Text, Does.Contain(Words), "what this very request brought");
        Assert.That(Marks().Replace(hidden.Html, ""), Is.EqualTo(Marks().Replace(missing.Html, "").Replace($"{nowhere}", $"{_log.Id}", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Somebody_whose_work_ended_has_the_words_too()
    {
        using var teacher = await _host.LogIn(Teacher);
        var opened = await teacher.Get($"/stafettlogg/logs/{_log.Id}/messages");
        await _host.Work(TestHost.Fjellhavn, services => services.Execute(
            "update kp_employment set role = 'BtiCoordinator' where person_id in (select id from kp_person where given_name = 'Klar' and family_name = 'Tavle')"));
        var refused = await teacher.Submit(opened, new Dictionary<string, string> { ["Form.Words"] = Words, ["Form.Title"] = "Kort fortalt", ["Form.Topic"] = "together" }, "message");
        Assert.That((int)refused.Status, Is.InRange(403, 404), refused.Text);
        Assert.That(refused.Text, Does.Contain(Words));
    }

    private async Task Answer(string form)
    {
        using var parent = await _host.LogIn(Parents[0]);
        var answered = await parent.Submit(await parent.Get($"/stafettlogg/logs/{_log.Id}/answer"), form == "yes" ? new Dictionary<string, string> { ["Form.ChildsView"] = "heard" } : [], form);
        Assert.That(answered.Status, Is.EqualTo(HttpStatusCode.OK), answered.Text);
    }

    [GeneratedRegex("name=\"(__RequestVerificationToken|_once)\" value=\"[^\"]*\"")]
    private static partial Regex Marks();
}
