using System.Net;
using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Stories;

/// <summary>Lun Hamn: what was written on the wrong child leaves at once, and both families can see that it was there (R78).</summary>
internal sealed class LunStory() : Story(TestHost.Straumvag)
{
    private const string Mother = "Mild Hamn";
    private const string OtherMother = "Open Tinde";
    private const string Teacher = "Blid Krit";
    private const string Words = "Eg vil lese heile boka.";
    private string _other = "";

    [SetUp]
    public async Task TwoLogs()
    {
        _other = $"/stafettlogg/logs/{await Host.Work(TestHost.Straumvag, services => services.Find<Guid>("select l.id from sl_log l join kp_person p on p.id = l.subject_id where p.family_name = 'Tinde'"), canWrite: false):D}";
        await Ask(Teacher, "11912097104", "Lun sit for seg sjølv når dei et.");
        await SayYes(Mother);
        await WriteGoal(Teacher, Topics.Learning, Words);
        await Fill(Teacher, $"{Address}/measures/new", "measure", ("Title", "Lydbok"), ("Arena", "School"));
    }

    [Test, Property("Rule", "R78")]
    public async Task A_goal_on_the_wrong_child_goes_to_the_right_one_with_its_measures()
    {
        Assert.That((await See(Mother)).Text, Does.Contain(Words).And.Contain("Lydbok"));
        await Move(await Entry(), _other.Split('/')[^1]);

        Assert.That((await See(Mother)).Text, Does.Not.Contain(Words).And.Not.Contain("Lydbok").And.Contain("Noko gjaldt ein annan og vart teke ut"));
        Assert.That((await See(OtherMother, _other)).Text, Does.Contain(Words).And.Contain("Lydbok").And.Contain("Noko som stod på feil person, vart flytta hit"));
        foreach (var (who, child, words) in new[] { (Mother, "Lun Hamn", "tok ut noko som stod på feil person"), (OtherMother, "Sprek Tinde", "flytta hit noko som stod på feil person") })
            Assert.That((await See(who, $"/read-log/{await Host.PersonId(child, TestHost.Straumvag)}")).Text, Does.Contain(words), child);
        Assert.That((await See("Traust Bru", "/tasks")).Text, Does.Contain("Noko vart skrive på feil person"), "the leader looks at how it could happen");
        var kept = await Host.Work(TestHost.Straumvag, services => services.Query<string>("select item from sl_log_history where log_id = @logId and item is not null", new { logId = LogId }), canWrite: false);
        Assert.That(kept, Is.All.Not.Contains("heile boka").And.All.Not.Contains("Lydbok"), "the history keeps that something was there, not what");
    }

    [Test, Property("Rule", "R78")]
    public async Task What_has_nowhere_to_go_is_sealed_and_moved_when_somebody_knows()
    {
        await Move(await Entry(), "seal");
        foreach (var who in new[] { Mother, Teacher }) Assert.That((await See(who)).Text, Does.Not.Contain(Words).And.Contain("Noko gjaldt ein annan og vart stengt"), who);
        Assert.That((await See(Teacher, $"{Address}/wrong-person")).Text, Does.Contain("Stengt: Læring").And.Not.Contain(Words), "nobody reads what is sealed");

        var page = await See(Teacher, $"{Address}/wrong-person");
        var id = page.Form("wrong").Fields.Count > 0 ? await Host.Work(TestHost.Straumvag, services => services.Find<Guid>("select id from sl_sealed_entry"), canWrite: false) : Guid.Empty;
        await Move($"{id}", _other.Split('/')[^1]);
        Assert.That((await See(OtherMother, _other)).Text, Does.Contain(Words).And.Contain("Lydbok"));
        Assert.That((await See(Teacher, $"{Address}/wrong-person")).Text, Does.Not.Contain("Stengt"));
        Assert.That(await Host.Work(TestHost.Straumvag, services => services.Find<int>("select count(*) from sl_sealed_entry where entry is not null"), canWrite: false), Is.Zero);
    }

    [Test, Property("Rule", "R78")]
    public async Task It_can_be_taken_out_of_a_log_that_is_closed_and_by_nobody_who_did_not_write_it()
    {
        await Fill(Teacher, $"{Address}/close", "close", ("Reason", "GoalReached"));
        var entry = await Entry();
        using (var mother = await Host.LogIn(Mother, TestHost.Straumvag))
        {
            var refused = await mother.Api(HttpMethod.Post, $"/api{Address}/wrong-person", new { ItemId = entry });
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }
        await Move(entry, "seal");
        Assert.That((await See(Mother)).Text, Does.Not.Contain(Words));
    }

    [Test, Property("Rule", "R78")]
    public async Task Nothing_is_put_where_the_writer_may_not_write()
    {
        using var teacher = await Host.LogIn(Teacher, TestHost.Straumvag);
        var other = await Host.Open("Eigen Rev", "Omtenksam Sykkel", "Straumvåg helsestasjon", TestHost.Straumvag);
        var refused = await teacher.Api(HttpMethod.Post, $"/api{Address}/wrong-person", new { ItemId = await Entry(), ToLogId = other.Id });
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await See(Mother)).Text, Does.Contain(Words), "nothing is lost on the way");
    }

    private async Task<string> Entry() => $"{(await Host.Stored(LogId, TestHost.Straumvag)).Goals.Single().Id}";

    private Task<PageAnswer> Move(string entry, string to) => Fill(Teacher, $"{Address}/wrong-person", "wrong", ("Entry", entry), ("To", to));
}
