using Kommune.Contracts;
using Kommune.Stafettlogg.Meetings;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Stafettlogg.Tests;

/// <summary>Somebody who came without a number, and has written in a log, was known already: everything she wrote is hers under her own name.</summary>
[Property("Rule", "R3")]
internal sealed class MergeTests
{
    private const string Teacher = "Klar Tavle";
    private const string Mother = "Stødig Måke";
    private const string Words = "Han lo da katten kom.";
    private const string Beside = "Vi snakket også om lekser.";
    private const string Number = "04859010089";
    private static readonly DateOnly Born = new(1990, 5, 4);

    private TestHost _host = null!;
    private RelayLog _log = null!;
    private Guid _temporary;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("stafettlogg");
        _temporary = await _host.Work(TestHost.Fjellhavn, async services => (await services.GetRequiredService<IPeople>().Register("Ny", "Granne", Born, null)).Id);
        var aunt = new Writer { PersonId = _temporary, Capacity = Capacity.Guardian, At = _host.Clock.GetUtcNow() };
        _log = await _host.Open("Stille Måke", Teacher, "Strandlia skole", write: (log, by) =>
        {
            log.AddMoment(Words, aunt);
            log.AddMeasure(new() { Topic = Topics.Home, Title = "Hente på torsdager", Arena = Arena.Home, PersonId = _temporary }, by);
        });
        await Meeting(aunt);
        await History(_log.Document.BrightMoments.Single());
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task What_somebody_wrote_without_a_number_is_hers_when_she_turns_out_to_be_known()
    {
        var known = await Known();
        await Identify();
        await _host.Quiet();

        var log = await _host.Stored(_log.Id);
        Assert.That((log.BrightMoments.Single().ById, log.Measures.Single().PersonId, log.SubjectId), Is.EqualTo((known, (Guid?)known, _log.SubjectId)));
        var meeting = LogJson.Read<LogMeeting>((await _host.Work(TestHost.Fjellhavn, services => services.Find<string>("select document from sl_meeting"), canWrite: false))!);
        Assert.That((meeting.Invited, meeting.Present, meeting.Points.Single(point => point.ItemId is null).ById, meeting.Comments.Single().ById), Is.EqualTo(((Guid[])[known], (Guid[])[known], known, known)));
        Assert.That(await Stored(), Is.All.Not.Contains($"{_temporary:D}"));
        Assert.That(await _host.Work(TestHost.Fjellhavn, services => services.Find<Guid>("select actor_id from sl_log_history where version = 90"), canWrite: false), Is.EqualTo(known));

        using var mother = await _host.LogIn(Mother);
        var page = await mother.Get($"/stafettlogg/logs/{_log.Id}");
        Assert.That(page.Text, Does.Contain(Words).And.Contain("Kjent Granne").And.Contain("En person i loggen fikk nummeret sitt").And.Not.Contain("Ny Granne"));
        Assert.That((await mother.Get($"/stafettlogg/logs/{_log.Id}/meetings/{meeting.Id}")).Text, Does.Contain("Kjent Granne").And.Contain(Beside).And.Not.Contain("Ny Granne"));
    }

    [Test]
    public async Task Until_the_log_has_followed_her_name_is_right_all_the_same()
    {
        var known = await Known();
        await _host.Work(TestHost.Fjellhavn, services => services.Execute("insert into kp_person_merge (from_id, into_id, merged_at) values (@from, @known, @at)", new { from = _temporary, known, at = _host.Clock.GetUtcNow() }));
        var names = await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IPeople>().Get([_temporary]), canWrite: false);
        Assert.That((names[_temporary].Id, names[_temporary].Name), Is.EqualTo((known, "Kjent Granne")));
    }

    private Task<Guid> Known() => _host.Work(TestHost.Fjellhavn, async services =>
    {
        var known = (await services.GetRequiredService<IPeople>().Register("Kjent", "Granne", Born, Number)).Id;
        // Whoever decides for the one decides for the other; nobody does for a grown-up, and then the names must be the same.
        await services.Execute("update kp_person set given_name = 'Kjent' where id = @temporary", new { temporary = _temporary });
        return known;
    });

    private async Task Identify()
    {
        await _host.Work(TestHost.Fjellhavn, async services =>
        {
            await services.GetRequiredService<ITemporaryPeople>().Identify(_temporary, "Kjent", "Granne", Born, Number);
            return await services.Execute("update kp_person set given_name = 'Ny' where id = @temporary", new { temporary = _temporary });
        });
    }

    private async Task Meeting(Writer aunt)
    {
        var meeting = LogMeeting.Call(_log.Document, new() { StartsAt = aunt.At.AddDays(1), Place = "Skolen", Why = "Se hvordan det går" }, [_temporary], aunt).Add(Topics.Home, "Lekser", aunt);
        meeting = meeting.Write(meeting.Version, meeting.Points.ToDictionary(point => point.Id, _ => (string?)"Går fint"), [_temporary], aunt).Publish(aunt.At.AddDays(2));
        meeting = meeting.Approve(meeting.Version, aunt).Comment(Beside, aunt);
        await _host.Work(TestHost.Fjellhavn, services => services.Execute(
            "insert into sl_meeting (id, log_id, state, starts_at, version, document) values (@Id, @LogId, @state, @StartsAt, @Version, @document)",
            new { meeting.Id, meeting.LogId, state = meeting.State.ToString(), meeting.StartsAt, meeting.Version, document = LogJson.Write(meeting) }));
    }

    private Task History(LogItem item) => _host.Work(TestHost.Fjellhavn, services => services.Execute(
        "insert into sl_log_history (log_id, version, at, actor_id, code, section, item_id, state, level, item) values (@log, 90, @At, @ById, 'moment-added', 'strengths', @Id, 'Open', 1, @words)",
        new { log = _log.Id, item.At, item.ById, item.Id, words = LogJson.Write(item) }));

    private async Task<IEnumerable<string>> Stored() =>
    [
        .. await _host.Work(TestHost.Fjellhavn, services => services.Query<string>("select document from sl_log"), canWrite: false),
        .. await _host.Work(TestHost.Fjellhavn, services => services.Query<string>("select document from sl_meeting"), canWrite: false),
        .. await _host.Work(TestHost.Fjellhavn, services => services.Query<string>("select item from sl_log_history where item is not null"), canWrite: false),
    ];
}
