using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests;

/// <summary>Somebody asks to see everything, and gets it, on the real pages (R49).</summary>
[NonParallelizable, Property("Rule", "R49")]
internal sealed class AccessRequestTests
{
    private TestHost _host = null!;
    private Guid _child;
    private Guid _plan;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("individual-plans");
        await Work(async work =>
        {
            _child = await work.Find<Guid>("select id from kp_person where given_name = 'Leende' and family_name = 'Måke'");
            _plan = (await work.Query<Guid>("select id from kp_resource where subject_id = @_child and kind = 'individual-plan' and closed_at is null order by id", new { _child }))[^1];
            return 0;
        });
    }

    [TearDown]
    public ValueTask Stop() => _host.DisposeAsync();

    [Test]
    public async Task The_answer_tells_data_recipients_and_what_is_held_back_with_the_reason()
    {
        using var mother = await _host.LogIn("Stødig Måke");
        await mother.Submit(await mother.Get($"/my-data/{_child}"), new Dictionary<string, string>(), "ask");
        Assert.That((await mother.Get($"/my-data/{_child}")).Text, Does.Contain("Du får svar senest 21. desember"), "thirty days after 21 November");
        Assert.That((await mother.Get($"/api/my-data/{_child}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "nothing before the answer");

        using var unit = await _host.LogIn("Ryddig Kalender");
        Assert.That((await unit.Get("/tasks")).Text, Does.Contain("Noen vil se alt som er lagret"));
        var address = await Work(work => work.Find<string>("select href from kp_task where kind = 'access-request' and closed_at is null"));
        var page = await unit.Get(address!);
        Assert.That((await unit.Submit(page, new Dictionary<string, string> { ["Form.Part"] = $"{Guid.NewGuid()}/goals", ["Form.LegalBasis"] = "x", ["Form.Reason"] = " " }, "hold")).Status,
            Is.EqualTo(HttpStatusCode.UnprocessableEntity), "a part that is none, no provision, no reason");
        await _host.Work(TestHost.Fjellhavn, async services =>
        {
            var mothersId = await services.Find<Guid>("select id from kp_person where given_name = 'Stødig' and family_name = 'Måke'");
            await services.GetRequiredService<INotices>().Send(new() { PersonId = mothersId, Kind = "responsible-changed", SubjectId = _child, ResourceId = _plan, Href = "/" });
            foreach (var kind in (string[])["find-responsible", "keep-apart"])
                await services.GetRequiredService<ITasks>().Open(new() { Key = kind, Kind = kind, SubjectId = _child, ResourceId = _plan, Role = Roles.CoordinatingUnit, Due = new DateOnly(2026, 12, 1), Href = "/" });
            return 0;
        });
        page = await unit.Submit(await unit.Get(address!), new Dictionary<string, string> { ["Form.Part"] = $"{_plan}/needs", ["Form.LegalBasis"] = "fvl-19", ["Form.Reason"] = "Det gjelder en annen." }, "hold");
        await unit.Submit(page, new Dictionary<string, string>(), "deliver");

        Assert.That((await mother.Get("/notices")).Text, Does.Contain("Svaret på det du ba om å få se, er klart"));
        var answer = await mother.Get($"/my-data/{_child}");
        Assert.That(answer.Text, Does.Contain("Leende Måke").And.Contain("Individuell plan"));
        Assert.That(answer.Text, Does.Contain("Mål").And.Contain("Våken Lanterne"), "data and who can see them");
        Assert.That(answer.Text, Does.Contain("Det gjelder en annen.").And.Contain("forvaltningsloven § 19").And.Contain("klage").And.Not.Contain("Samme måte å snakke på"));
        Assert.That(answer.Text, Does.Contain("Det som har skjedd").And.Contain("Sak om koordinator og plan"), "the case, too");
        Assert.That(answer.Text, Does.Contain("Meldinger til deg").And.Contain("Du har fått en ny kontaktperson"));
        Assert.That(answer.Text, Does.Contain("Oppgaver i sakene").And.Contain("Finn en ny ansvarlig for en sak").And.Not.Contain("skal ikke møtes"), "tasks, and none that tells of somebody's safety");
        Assert.That((await mother.Get($"/api/my-data/{_child}")).Html, Does.Contain("Det gjelder en annen."));
        Assert.That(await Work(work => work.Find<int>("select count(*) from kp_task where kind = 'access-request' and closed_at is null")), Is.Zero);
    }

    [Test]
    public async Task Nobody_else_gets_the_answer_and_what_is_hidden_from_the_asker_is_not_even_held_back()
    {
        using var father = await _host.LogIn("Blid Måke");
        await father.Submit(await father.Get($"/my-data/{_child}"), new Dictionary<string, string>(), "ask");
        var address = await Work(work => work.Find<string>("select href from kp_task where kind = 'access-request'"));
        Assert.That((await father.Get(address!)).Status, Is.Not.EqualTo(HttpStatusCode.OK), "nobody answers oneself");
        using var coordinator = await _host.LogIn("Våken Lanterne");
        Assert.That((await coordinator.Get(address!)).Status, Is.Not.EqualTo(HttpStatusCode.OK), "only the coordinating unit");

        await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute(
            """
            insert into kp_restriction (id, resource_id, hidden_from_id, from_guardians, section, legal_basis, author_id, review_on, starts_at)
            select @id, @_plan, id, @no, 'goals', 'pbrl-3-4-3', id, '2027-01-10', '2026-11-01 00:00:00.000' from kp_person where given_name = 'Blid' and family_name = 'Måke'
            """,
            new { id = Guid.CreateVersion7(), _plan, no = false }));
        using var unit = await _host.LogIn("Ryddig Kalender");
        await unit.Submit(await unit.Get(address!), new Dictionary<string, string> { ["Form.Part"] = $"{_plan}/goals", ["Form.LegalBasis"] = "pbrl-5-1", ["Form.Reason"] = "Fare." }, "hold");
        await unit.Submit(await unit.Get(address!), new Dictionary<string, string>(), "deliver");

        var answer = (await father.Get($"/my-data/{_child}")).Text;
        Assert.That(answer, Does.Contain("Leende Måke").And.Not.Contain("Fare.").And.Not.Contain("mål og styrker").And.Not.Contain("Mål og styrker"));
        using var mother = await _host.LogIn("Stødig Måke");
        Assert.That((await mother.Get($"/api/my-data/{_child}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "the other parent asks alone");
        using var stranger = await _host.LogIn("Ærlig Anker");
        Assert.That((await stranger.Get($"/my-data/{_child}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private Task<T> Work<T>(Func<IUnitOfWork, Task<T>> work) => _host.Work(TestHost.Fjellhavn, services => work(services.GetRequiredService<IUnitOfWork>()));
}
