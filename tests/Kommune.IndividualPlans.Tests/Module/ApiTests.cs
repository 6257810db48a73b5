using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>The API as a program meets it: described, repeatable, and safe when many write at once.</summary>
internal sealed class ApiTests : Journey
{
    [Test]
    public async Task Every_operation_is_described_and_codes_travel_as_words()
    {
        using var visitor = Host.Visit();
        using var answer = await visitor.Api(HttpMethod.Get, "/openapi/v1.json");
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var operations = document.GetProperty("paths").EnumerateObject().Where(path => path.Name.StartsWith(Api, StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => ($"{operation.Name} {path.Name}", operation.Value))).ToList();
        Assert.That(operations, Has.Count.GreaterThan(50));
        Assert.That(operations.Where(one => !one.Value.TryGetProperty("summary", out var summary) || summary.GetString() is null or "").Select(one => one.Item1), Is.Empty);
        var state = document.GetProperty("components").GetProperty("schemas").GetProperty("PlanState");
        Assert.That(state.GetProperty("enum").EnumerateArray().Select(word => word.GetString()), Does.Contain("UnderRevision"));
    }

    [Test]
    public async Task A_call_repeated_with_its_key_happens_once()
    {
        using var home = await LogIn("Klok Granitt");
        HttpStatusCode[] answers = [await Send(), await Send()];
        Assert.That(answers, Is.EqualTo([HttpStatusCode.Created, HttpStatusCode.Created]));
        Assert.That(await Query<int>("select count(*) from ip_notification where notifier_id = @id", new { id = await PersonId("Klok Granitt") }), Is.EqualTo([1]));

        async Task<HttpStatusCode> Send()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Api}/notifications", UriKind.Relative)) { Content = JsonContent.Create(new { text = "Hjelp" }) };
            request.Headers.Add("Idempotency-Key", "the-same");
            using var answer = await home.Http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Test]
    public async Task Many_who_write_in_different_places_at_once_all_get_through()
    {
        var (_, planId) = await ActivePlan("Raus Brygge");
        using var home = await LogIn("Raus Brygge");
        using var coordinator = await LogIn(Coordinator);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            Post(number % 2 == 0 ? home : coordinator, $"/plans/{planId}/needs", new { text = $"Behov {number}" }, HttpStatusCode.Created)));
        Assert.That((await Plan(home, planId)).GetProperty("draft").GetProperty("needs").GetArrayLength(), Is.EqualTo(12));
        var versions = await Query<int>("select version from ip_plan_history where plan_id = @planId order by version", new { planId });
        Assert.That(versions, Is.Unique);
    }

    [Test]
    public async Task A_refused_call_leaves_no_row_and_no_event()
    {
        var (_, planId) = await ActivePlan("Fjern Holme");
        var before = (await Events($"plan:{planId:D}")).Count;
        using var home = await LogIn("Fjern Holme");
        await Post(home, $"/plans/{planId}/goals", new { words = " " }, HttpStatusCode.UnprocessableEntity);
        Assert.That((await Events($"plan:{planId:D}")).Count, Is.EqualTo(before));
        Assert.That(await Query<int>("select count(*) from ip_plan_history where plan_id = @planId and code = 'goal-added'", new { planId }), Is.EqualTo([1]));
    }

    [Test]
    public async Task Events_carry_ids_and_codes_and_never_what_people_say()
    {
        var (_, planId) = await ActivePlan("Rask Kompass");
        var payloads = await Query<string>("select payload from bus_event where stream = @stream", new { stream = $"plan:{planId:D}" });
        Assert.That(payloads, Is.Not.Empty);
        Assert.That(payloads.Where(payload => payload.Contains("leke", StringComparison.Ordinal) || payload.Contains("Kompass", StringComparison.Ordinal)), Is.Empty);
    }
}
