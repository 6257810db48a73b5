using System.Net;
using Kommune.Stafettlogg.Meetings;
using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Stories;

/// <summary>Lun Hamn again: what was said about another child in a meeting leaves the minutes alone, also when they are approved (R78).</summary>
[Property("Rule", "R78")]
internal sealed class HamnMeetingStory() : Story(TestHost.Straumvag)
{
    private const string Mother = "Mild Hamn";
    private const string OtherMother = "Open Tinde";
    private const string Teacher = "Blid Krit";
    private const string Said = "Sprek vil heller øve åleine.";
    private const string Point = "Kor skal Sprek sitje?";
    private string _other = "";
    private LogMeeting _meeting = null!;

    [SetUp]
    public async Task AnApprovedMeeting()
    {
        _other = $"/stafettlogg/logs/{await Host.Work(TestHost.Straumvag, services => services.Find<Guid>("select l.id from sl_log l join kp_person p on p.id = l.subject_id where p.family_name = 'Tinde'"), canWrite: false):D}";
        await Ask(Teacher, "11912097104", "Lun sit for seg sjølv når dei et.");
        await SayYes(Mother);
        await WriteGoal(Teacher, Topics.Learning, "Eg vil lese heile boka.");
        using var teacher = await Host.LogIn(Teacher, TestHost.Straumvag);
        await Did(teacher, HttpMethod.Post, "meetings", new { StartsAt = Host.Clock.GetUtcNow().AddDays(1), Place = "Skulen", Why = "Sjå korleis det går" });
        _meeting = await Meeting();
        var at = $"meetings/{_meeting.Id}";
        await Did(teacher, HttpMethod.Post, $"{at}/points", new { Topic = Topics.Learning, Words = Point });
        Host.Clock.Advance(TimeSpan.FromDays(2));
        _meeting = await Meeting();
        var words = _meeting.Points.ToDictionary(point => point.Id, point => point.ItemId is null ? "Ved vindauget." : Said);
        using (var later = await Host.LogIn(Teacher, TestHost.Straumvag))
        {
            await Did(later, HttpMethod.Put, $"{at}/minutes", new { _meeting.Version, Words = words, Present = Array.Empty<Guid>() });
            await Did(later, HttpMethod.Post, $"{at}/publication", new { });
        }
        using var mother = await Host.LogIn(Mother, TestHost.Straumvag);
        await Did(mother, HttpMethod.Post, $"{at}/approval?version={(await Meeting()).Version}", new { });
        using var beside = await Host.LogIn(Teacher, TestHost.Straumvag);
        await Did(beside, HttpMethod.Post, $"{at}/comments", new { Words = "Mor til Sprek har ringt." });
        _meeting = await Meeting();
        Assert.That(_meeting.State, Is.EqualTo(MeetingState.Approved));
    }

    [Test]
    public async Task Minutes_go_to_the_right_log_as_a_note_by_their_writer_and_the_point_stays()
    {
        var about = _meeting.Points.Single(point => point.ItemId is not null);
        Assert.That((await See(Mother, Page)).Text, Does.Contain(Said));
        Assert.That((await See(Teacher, $"{Address}/wrong-person")).Text, Does.Contain(Said).And.Contain("Skrive i eit møte"));
        await Move(about.Id, _other.Split('/')[^1]);

        Assert.That((await See(Mother, Page)).Text, Does.Not.Contain(Said).And.Contain("Eg vil lese heile boka."), "the point about the goal stays");
        var note = (await Host.Stored(Guid.Parse(_other.Split('/')[^1]), TestHost.Straumvag)).Notes.Single(one => one.Words == Said);
        Assert.That((note.ById, note.At, note.Topic), Is.EqualTo((about.MinutesBy!.ById, about.MinutesBy.At, Topics.Learning)));
        Assert.That(note.Title, Does.Not.Contain("boka"), "the goal's words belong to the log they stand in");
        Assert.That((await See(Mother)).Text, Does.Contain("Noko gjaldt ein annan og vart teke ut"));
        Assert.That((await See(OtherMother, _other)).Text, Does.Contain("Noko som stod på feil person, vart flytta hit"));
        foreach (var (who, child, words) in new[] { (Mother, "Lun Hamn", "tok ut noko som stod på feil person"), (OtherMother, "Sprek Tinde", "flytta hit noko som stod på feil person") })
            Assert.That((await See(who, $"/read-log/{await Host.PersonId(child, TestHost.Straumvag)}")).Text, Does.Contain(words), child);
    }

    [Test]
    public async Task A_point_of_ones_own_goes_whole_and_a_comment_is_sealed()
    {
        var own = _meeting.Points.Single(point => point.ItemId is null);
        await Move(own.Id, _other.Split('/')[^1]);
        Assert.That((await See(Mother, Page)).Text, Does.Not.Contain(Point).And.Not.Contain("Ved vindauget"));
        var note = (await Host.Stored(Guid.Parse(_other.Split('/')[^1]), TestHost.Straumvag)).Notes.Single(one => one.Title == Point);
        Assert.That(note.Words, Is.EqualTo("Ved vindauget."));

        await Move(_meeting.Comments.Single().Id, "seal");
        Assert.That((await See(Mother, Page)).Text, Does.Not.Contain("har ringt"));
        Assert.That((await See(Teacher, $"{Address}/wrong-person")).Text, Does.Contain("Stengt").And.Not.Contain("har ringt"));
        Assert.That((await Meeting()).State, Is.EqualTo(MeetingState.Approved));
    }

    [Test]
    public async Task Nobody_else_takes_out_what_was_written_in_a_meeting()
    {
        using var mother = await Host.LogIn(Mother, TestHost.Straumvag);
        foreach (var id in new[] { _meeting.Points[0].Id, _meeting.Comments.Single().Id })
            Assert.That((await mother.Api(HttpMethod.Post, $"/api{Address}/wrong-person", new { ItemId = id })).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await mother.Api(HttpMethod.Post, $"/api{Address}/wrong-person", new { ItemId = Guid.NewGuid() })).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await See(Mother, Page)).Text, Does.Contain(Said));
    }

    private string Page => $"{Address}/meetings/{_meeting.Id}";

    private async Task<LogMeeting> Meeting() => LogJson.Read<LogMeeting>((await Host.Work(TestHost.Straumvag, services => services.Find<string>("select document from sl_meeting where log_id = @logId", new { logId = LogId }), canWrite: false))!);

    private async Task Did(Visitor by, HttpMethod method, string address, object body)
    {
        var answer = await by.Api(method, $"/api{Address}/{address}", body);
        Assert.That(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private Task<PageAnswer> Move(Guid entry, string to) => Fill(Teacher, $"{Address}/wrong-person", "wrong", ("Entry", $"{entry}"), ("To", to));
}
