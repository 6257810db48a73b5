using System.Net;
using System.Text;
using Kommune.Stafettlogg.Meetings;
using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests;

/// <summary>A parent asks for everything that is kept about the child: nothing of the log is missing, and what is about somebody else is said to be held back.</summary>
internal sealed class EverythingTests
{
    private const string Teacher = "Klar Tavle";
    private const string Mother = "Stødig Måke";
    private const string Sealed = "Ola vil bytte klasse.";

    [Test, Property("Rule", "R49"), Property("Rule", "R78")]
    public async Task The_answer_holds_meetings_minutes_files_and_what_is_held_back()
    {
        await using var host = await TestHost.With("stafettlogg", "individual-plans");
        LogItem wrong = null!;
        var log = await host.Open("Leende Måke", Teacher, "Strandlia skole", write: (log, by) =>
        {
            log.AddMoment("Han lo da katten kom.", by);
            wrong = log.AddGoal(Topics.Learning, Sealed, null, by).Item!;
        });
        await Meeting(host, log);
        using var teacher = await host.LogIn(Teacher);
        Assert.That((int)(await Note(teacher, log)).StatusCode, Is.LessThan(400));
        Assert.That((await teacher.Api(HttpMethod.Post, $"/api/stafettlogg/logs/{log.Id}/wrong-person", new { ItemId = wrong.Id })).IsSuccessStatusCode);

        using var mother = await host.LogIn(Mother);
        await mother.Submit(await mother.Get($"/my-data/{log.SubjectId}"), new Dictionary<string, string>(), "ask");
        using var unit = await host.LogIn("Ryddig Kalender");
        var address = await host.Work(TestHost.Fjellhavn, services => services.Find<string>("select href from kp_task where kind = 'access-request' and closed_at is null"), canWrite: false);
        await unit.Submit(await unit.Get(address!), new Dictionary<string, string>(), "deliver");

        var answer = await mother.Get($"/my-data/{log.SubjectId}");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(answer.Text, Does.Contain("Han lo da katten kom."));
        Assert.That(answer.Text, Does.Contain("Se hvordan det går").And.Contain("Lekser på torsdag").And.Contain("Vi prøver fast leggetid.").And.Contain("Husk at torsdag er sen dag."), "the meeting, its points, minutes and comments");
        Assert.That(answer.Text, Does.Contain("Henvisning til logoped").And.Contain("henvisning.pdf"), "the note and its file");
        Assert.That(answer.Text, Does.Contain("Holdt tilbake").And.Contain("gjelder en annen").And.Not.Contain(Sealed));
        var package = (await mother.Get($"/api/my-data/{log.SubjectId}")).Html;
        Assert.That(package, Does.Contain("henvisning.pdf").And.Not.Contain(Sealed));
    }

    [Test, Property("Rule", "R49")]
    public async Task A_child_with_nothing_but_a_log_gets_an_answer_although_the_unit_that_gives_it_has_no_part_in_the_log()
    {
        await using var host = await TestHost.With("stafettlogg");
        var log = await host.Open("Leende Måke", Teacher, "Strandlia skole", write: (log, by) => log.AddMoment("Han lo da katten kom.", by));
        using var mother = await host.LogIn(Mother);
        await mother.Submit(await mother.Get($"/my-data/{log.SubjectId}"), new Dictionary<string, string>(), "ask");
        using var unit = await host.LogIn("Ryddig Kalender");
        var address = await host.Work(TestHost.Fjellhavn, services => services.Find<string>("select href from kp_task where kind = 'access-request' and closed_at is null"), canWrite: false);
        var page = await unit.Get(address!);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Text);
        Assert.That(page.Text, Does.Not.Contain("katten"));
        await unit.Submit(page, new Dictionary<string, string>(), "deliver");

        Assert.That((await mother.Get($"/my-data/{log.SubjectId}")).Text, Does.Contain("Han lo da katten kom."));
    }

    private static async Task<HttpResponseMessage> Note(Visitor teacher, RelayLog log)
    {
        var form = (await teacher.Get($"/stafettlogg/logs/{log.Id}/notes/new")).Form("note");
        using var content = new MultipartFormDataContent();
        foreach (var field in form.Fields.Where(field => field.Key is not ("Form.Title" or "Form.Words" or "Form.Topic" or "Form.File"))) content.Add(new StringContent(field.Value), field.Key);
        content.Add(new StringContent("Henvisning til logoped"), "Form.Title");
        content.Add(new StringContent("Ligger i elevmappen."), "Form.Words");
        content.Add(new StringContent(Topics.Learning), "Form.Topic");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("%PDF-1.7 henvisning")), "Form.File", "henvisning.pdf");
        return await teacher.Http.PostAsync(new Uri(form.Action ?? $"/stafettlogg/logs/{log.Id}/notes/new", UriKind.Relative), content);
    }

    private static async Task Meeting(TestHost host, RelayLog log)
    {
        var mother = new Writer { PersonId = await host.PersonId(Mother), Capacity = Capacity.Guardian, At = host.Clock.GetUtcNow() };
        var meeting = LogMeeting.Call(log.Document with { Goals = [] }, new() { StartsAt = mother.At.AddHours(1), Place = "Skolen", Why = "Se hvordan det går" }, [mother.PersonId], mother).Add(Topics.Home, "Lekser på torsdag", mother);
        meeting = meeting.Write(meeting.Version, meeting.Points.ToDictionary(point => point.Id, _ => (string?)"Vi prøver fast leggetid."), [mother.PersonId], mother).Publish(mother.At.AddHours(2));
        meeting = meeting.Comment("Husk at torsdag er sen dag.", mother);
        await host.Work(TestHost.Fjellhavn, services => services.Execute(
            "insert into sl_meeting (id, log_id, state, starts_at, version, document) values (@Id, @LogId, @state, @StartsAt, @Version, @document)",
            new { meeting.Id, meeting.LogId, state = meeting.State.ToString(), meeting.StartsAt, meeting.Version, document = LogJson.Write(meeting) }));
    }
}
