using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Safety;

/// <summary>Two people who must not meet, decided by the leader of the coordinating unit (R71).</summary>
internal sealed class ContactBanTests : SafetyPageTests
{
    private const string Neutral = "Ta kontakt med koordinerende enhet, så finner dere en måte";

    private string Page => $"/contact-bans/{Child}";

    [Test, Property("Rule", "R71")]
    public async Task The_father_who_must_stay_away_is_out_of_everything_from_the_first_day_to_the_last()
    {
        using var leader = await Host.LogIn(Leader);
        using var father = await Host.LogIn(Father);
        var done = await Ban(leader, Father, from: "22.11.2026", to: "01.02.2027");
        Assert.That(done.Text, Does.Contain("Blid Måke").And.Contain("straffeloven § 57"));
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.OK), "not yet");
        Host.Clock.Set(new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero));
        await father.LogIn(Father);
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await father.Get("/")).Text, Does.Not.Contain("Leende"));
        using var mother = await Host.LogIn(Mother);
        Assert.That((await mother.Get($"/read-log/{Child}")).Text, Does.Not.Contain("kontaktforbud"), "told to the child alone");
        await Host.RunDailyJobs();
        using var coordinator = await Host.LogIn(Coordinator);
        var tasks = await coordinator.Get("/tasks");
        Assert.That(tasks.Text, Does.Contain("Noen i saken skal ikke møtes").And.Not.Contain("Blid"));
        Assert.That((await mother.Get("/")).Text, Does.Not.Contain("skal ikke møtes"), "a task of the one who works");

        Host.Clock.Set(new DateTimeOffset(2027, 2, 2, 5, 0, 0, TimeSpan.Zero));
        await father.LogIn(Father);
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test, Property("Rule", "R71")]
    public async Task It_is_ended_with_a_reason_and_the_history_keeps_it()
    {
        using var leader = await Host.LogIn(Leader);
        await Ban(leader, Father);
        var id = await Work(services => services.Find<Guid>("select id from kp_contact_ban"));
        var without = await leader.Submit(await leader.Get(Page), new Dictionary<string, string> { ["Ending.Ban"] = $"{id}" }, "end");
        Assert.That(without.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var ended = await leader.Submit(await leader.Get(Page), new Dictionary<string, string> { ["Ending.Ban"] = $"{id}", ["Ending.Reason"] = "Opphevet av retten" }, "end");
        Assert.That(ended.Text, Does.Contain("Ingen nå.").And.Contain("Opphevet av retten"));
        Assert.That((await Logged("safety-ban-set"), await Logged("safety-ban-ended")), Is.EqualTo((1, 1)));
        using var father = await Host.LogIn(Father);
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("Form.LegalBasis"), TestCase("Form.Reason"), TestCase("Form.From"), TestCase("Form.ReviewOn"), TestCase("Form.Person")]
    public async Task What_is_missing_is_asked_for(string missing)
    {
        using var leader = await Host.LogIn(Leader);
        Assert.That((await Ban(leader, Father, missing: missing)).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await Work(services => services.Find<int>("select count(*) from kp_contact_ban")), Is.Zero);
    }

    [Test, Property("Rule", "R71")]
    public async Task Neither_is_added_where_the_other_is_and_the_refusal_tells_nothing()
    {
        using var leader = await Host.LogIn(Leader);
        // The physiotherapist must stay away from a colleague who already answers for something in the plan; and the other way round.
        var (one, other) = (await PersonId("Rolig Ås"), await PersonId("Myk Ull"));
        await Work(services => services.Execute(
            "insert into kp_contact_ban (id, person_id, protected_id, legal_basis, author_id, review_on, starts_at) values (@id, @one, @other, 'x', @one, '2027-01-01', '2026-01-01 00:00:00.000')",
            new { id = Guid.CreateVersion7(), one, other }));
        using var coordinator = await Host.LogIn(Coordinator);
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            Assert.That((await Add(coordinator, first)).Status, Is.EqualTo(HttpStatusCode.Created));
            var refused = await Add(coordinator, second);
            Assert.That(refused.Status, Is.EqualTo((HttpStatusCode)422));
            Assert.That(refused.Html, Does.Contain(Neutral).And.Not.Contain("forbud").And.Not.Contain("Ull").And.Not.Contain("Ås"));
            await Remove(coordinator, first);
        }
        Assert.That((await Add(coordinator, other)).Status, Is.EqualTo(HttpStatusCode.Created), "alone there is nothing in the way");
    }

    [Test, Property("Rule", "R71")]
    public async Task A_meeting_or_a_thread_asks_the_same_and_learns_no_more_than_no()
    {
        using var leader = await Host.LogIn(Leader);
        await Ban(leader, Father);
        var (father, mother) = (await PersonId(Father), await PersonId(Mother));
        Assert.That(await Clash(father, Child), Is.True);
        Assert.That(await Clash(mother, Child, father), Is.True);
        Assert.That(await Clash(father, mother), Is.False);
        Assert.That(await Clash(), Is.False);
        Host.Clock.Set(new DateTimeOffset(2026, 11, 1, 5, 0, 0, TimeSpan.Zero));
        Assert.That(await Clash(father, Child), Is.False, "before it began");
    }

    [Test, Property("Rule", "R71")]
    public async Task Nobody_comes_to_answer_for_a_case_where_the_family_is_somebody_not_to_be_met()
    {
        var (colleague, father) = (await PersonId("Rolig Ås"), await PersonId(Father));
        foreach (var (one, other) in new[] { (colleague, father), (father, colleague) })
        {
            Assert.That(await MayHold(colleague), Is.True);
            await Work(services => services.Execute(
                "insert into kp_contact_ban (id, person_id, protected_id, legal_basis, author_id, review_on, starts_at) values (@id, @one, @other, 'x', @one, '2027-01-01', '2026-01-01 00:00:00.000')",
                new { id = Guid.CreateVersion7(), one, other }));
            Assert.That(await MayHold(colleague), Is.False);
            await Work(services => services.Execute("delete from kp_contact_ban", new { }));
        }
    }

    private Task<bool> MayHold(Guid personId) => Work(services => services.GetRequiredService<Platform.Responsibility.Candidates>().MayHold(personId, Plan));

    private Task<bool> Clash(params Guid[] persons) => Work(services => services.GetRequiredService<IContactBans>().Clash(persons));

    private async Task<PageAnswer> Ban(Visitor leader, string name, string from = "21.11.2026", string to = "", string? missing = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["Form.Person"] = $"{await PersonId(name)}", ["Form.LegalBasis"] = "strl-57", ["Form.Reason"] = "Dom i tingretten", ["Form.From"] = from, ["Form.To"] = to, ["Form.ReviewOn"] = "01.06.2027",
        };
        if (missing is not null) fields[missing] = "";
        return await leader.Submit(await leader.Get(Page), fields, "ban");
    }

    private async Task<PageAnswer> Add(Visitor visitor, Guid personId)
    {
        using var answer = await visitor.Api(HttpMethod.Post, $"/api/individual-plans/plans/{Plan}/participants", new { kind = "Person", personId });
        return new PageAnswer { Status = answer.StatusCode, Address = "", Html = await answer.Content.ReadAsStringAsync() };
    }

    private async Task Remove(Visitor visitor, Guid personId)
    {
        using var plan = System.Text.Json.JsonDocument.Parse(await visitor.Http.GetStringAsync(new Uri($"/api/individual-plans/plans/{Plan}", UriKind.Relative)));
        var item = plan.RootElement.GetProperty("draft").GetProperty("participants").EnumerateArray().First(one => one.TryGetProperty("personId", out var id) && id.ValueKind != System.Text.Json.JsonValueKind.Null && id.GetGuid() == personId);
        using var answer = await visitor.Api(HttpMethod.Delete, $"/api/individual-plans/plans/{Plan}/participants/{item.GetProperty("id").GetGuid()}?revision={item.GetProperty("revision").GetInt32()}");
        Assert.That(answer.IsSuccessStatusCode, Is.True, $"{answer.StatusCode}");
    }
}
