using System.Net;
using System.Text.Json;
using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>
/// What is tried in vain with somebody's consent, case or place: it is refused in words, changes nothing, and leaves one line that the person
/// can read, whoever tried and however often.
/// </summary>
internal sealed class RefusedTests : Journey
{
    private const string Unit = "PPT for Fjellhavn og Straumvåg";
    private const string Mother = "Tålmodig Bekk";
    private const string Father = "Sindig Bro";

    private Guid _plan;
    private Guid _subject;

    private string Consents => $"{ConsentApi}/{_plan}";

    [OneTimeSetUp]
    public async Task Begin()
    {
        (_, _plan) = await StartedPlan(Mother, "Lyttende Bekk");
        await FillIn(_plan, isChild: true);
        foreach (var name in new[] { Mother, Father })
        {
            using var parent = await LogIn(name);
            await Post(parent, $"/plans/{_plan}/consent", new { childsView = "heard" });
        }
        using var mother = await LogIn(Mother);
        await Approve(mother, _plan);
        _subject = await PersonId("Lyttende Bekk");
    }

    [Test, Property("Rule", "R44")]
    public async Task A_yes_for_somebody_one_may_not_act_for() =>
        await IsRefused("Klok Granitt", HttpMethod.Post, $"{Consents}/shares/{await UnitId(Unit)}", Yes, HttpStatusCode.NotFound);

    [Test, Property("Rule", "R44")]
    public async Task A_yes_written_down_by_one_who_does_not_hold_the_case() =>
        await IsRefused("Klar Tavle", HttpMethod.Post, $"{Consents}/shares/{await UnitId(Unit)}", Yes, HttpStatusCode.NotFound);

    [Test, Property("Rule", "R16"), Property("Rule", "R44")]
    public async Task An_answer_to_a_question_that_is_too_old()
    {
        var question = await Ask(Unit);
        Host.Clock.Advance(TimeSpan.FromDays(60));
        try
        {
            var said = await IsRefused(Mother, HttpMethod.Post, $"{Consents}/questions/{question}/answer", Yes, HttpStatusCode.UnprocessableEntity);
            Assert.That(Codes(said), Is.EqualTo(["problem.sharing-question-over"]));
            using var mother = await LogIn(Mother);
            var page = await mother.Get($"/consents/{_plan}/questions/{question}");
            Assert.That(page.Text, Does.Contain("Spørsmålet er for gammelt til å svares på"), "the link in the letter explains itself");
            Assert.That(page.Forms.Select(form => form.Name), Has.None.EqualTo("question").And.None.EqualTo("no"));
        }
        finally
        {
            Host.Clock.Advance(TimeSpan.FromDays(-60));
        }
    }

    [Test, Property("Rule", "R44")]
    public async Task An_offer_to_take_over_that_was_made_to_somebody_else()
    {
        using var coordinator = await LogIn(Coordinator);
        await Post(coordinator, $"/api/handover/{_plan}/offer", await Offer(), HttpStatusCode.Created);
        await IsRefused("Klar Tavle", HttpMethod.Post, $"/api/handover/{_plan}/accept", new { }, HttpStatusCode.NotFound);
        await Post(coordinator, $"/api/handover/{_plan}/withdraw", expected: HttpStatusCode.NoContent);
    }

    [Test, Property("Rule", "R51"), Property("Rule", "R44")]
    public async Task An_offer_to_take_over_that_has_been_taken_back()
    {
        using var coordinator = await LogIn(Coordinator);
        await Post(coordinator, $"/api/handover/{_plan}/offer", await Offer(), HttpStatusCode.Created);
        await Post(coordinator, $"/api/handover/{_plan}/withdraw", expected: HttpStatusCode.NoContent);
        await IsRefused("Ryddig Kalender", HttpMethod.Post, $"/api/handover/{_plan}/accept", new { }, HttpStatusCode.NotFound);
    }

    [Test, Property("Rule", "R18"), Property("Rule", "R44")]
    public async Task Two_parents_who_answer_in_the_same_moment_have_both_answered()
    {
        var question = await Ask("Psykisk helse og rus");
        using var mother = await LogIn(Mother);
        using var father = await LogIn(Father);
        var outcomes = await Task.WhenAll(new[] { mother, father }.Select(parent => Post(parent, $"{Consents}/questions/{question}/answer", Yes)));
        Assert.That(outcomes.Select(outcome => outcome.GetProperty("outcome").GetString()), Is.EquivalentTo(["Waiting", "Given"]));
        var answered = await Query<Guid>("select actor_id from kp_audit where subject_id = @_subject and action = 'sharing-answered' and refused = 'None'", new { _subject });
        Assert.That(answered, Is.EquivalentTo([await PersonId(Mother), await PersonId(Father)]), "a line each");
    }

    [Test, Property("Rule", "R6"), Property("Rule", "R44")]
    public async Task Somebody_whose_employment_has_ended_meanwhile()
    {
        using var coordinator = await LogIn(Coordinator);
        await Get(coordinator, $"/plans/{_plan}");
        var id = await PersonId(Coordinator);
        await Change("update kp_employment set valid_to = @to where person_id = @id", new { id, to = new DateOnly(2026, 11, 20) });
        try
        {
            var (lines, rows) = (await Lines(), await Rows());
            using var answer = await coordinator.Api(HttpMethod.Post, $"{Api}/plans/{_plan}/needs", new { text = "Noe mer" });
            Assert.That((int)answer.StatusCode, Is.AnyOf(401, 403, 404));
            Assert.That((await Lines() - lines, await Rows()), Is.EqualTo((0, rows)), "the door is closed before it is known which case it is about");
        }
        finally
        {
            await Change("update kp_employment set valid_to = null where person_id = @id", new { id });
        }
    }

    private async Task<object> Offer() => new
    {
        toPersonId = await PersonId("Ryddig Kalender"), toUnitId = await UnitId("Koordinerende enhet (Tildelingskontoret)"), startsOn = "2026-12-01", cause = "leave", words = "Permisjon",
    };

    private static object Yes { get; } = new { sections = new[] { "goals" }, childsView = "heard", purpose = "Å hjelpe i barnehagen" };

    /// <summary>Tried twice: each time the same answer, one line, and nothing else anywhere.</summary>
    private async Task<JsonElement> IsRefused(string who, HttpMethod method, string address, object body, HttpStatusCode status)
    {
        using var visitor = await LogIn(who);
        var answer = default(JsonElement);
        for (var time = 0; time < 2; time++)
        {
            var (lines, rows) = (await Lines(), await Rows());
            using var response = await visitor.Api(method, address, body);
            var text = await response.Content.ReadAsStringAsync();
            Assert.That(response.StatusCode, Is.EqualTo(status), text);
            answer = JsonSerializer.Deserialize<JsonElement>(text);
            Assert.That(answer.GetProperty("title").GetString(), Is.Not.Empty);
            Assert.That(await Lines() - lines, Is.EqualTo(1), string.Join('\n', await Query<string>("select action || ' ' || refused from kp_audit where subject_id = @_subject order by sequence desc", new { _subject })));
            Assert.That(await Rows(), Is.EqualTo(rows), "nothing has changed");
        }
        return answer;
    }

    private async Task<int> Lines() => (await Query<int>("select count(*) from kp_audit where subject_id = @_subject", new { _subject })).Single();

    private async Task<string> Rows() => string.Join(' ', await Query<int>(
        """
        select count(*) from kp_consent union all select count(*) from kp_consent_question union all select count(*) from kp_grant
        union all select count(*) from kp_handover union all select count(*) from kp_responsibility union all select count(*) from bus_event union all select count(*) from kp_notice
        """));

    private async Task<Guid> Ask(string unit)
    {
        using var coordinator = await LogIn(Coordinator);
        return (await Post(coordinator, $"{Consents}/questions", new { unitId = await UnitId(unit), sections = new[] { "goals" }, purpose = "Å hjelpe" }, HttpStatusCode.Created)).GetProperty("questionId").GetGuid();
    }

    private Task Change(string sql, object values) => Host.Work(TestHost.Fjellhavn, async services =>
    {
#pragma warning disable CA1857 // A test's own words.
        return await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Kommune.Contracts.IUnitOfWork>(services).Execute(sql, values);
#pragma warning restore CA1857
    });
}
