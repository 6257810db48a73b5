using System.Net;
using System.Text.Json.Nodes;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.OneTruth;

/// <summary>A life lived at random through the API: the seed gives who asks for what with which words; what can be answered decides what comes next.</summary>
internal sealed class ApiLife
{
    // Those who hold many cases, and families with one each.
    private static readonly string[] Everybody = ["Ryddig Kalender", "Våken Lanterne", "Våken Lanterne", "Klar Tavle", "Myk Ull", "Undrende Kompass", "Varm Kompass", "Tålmodig Bekk", "Klok Granitt", "Raus Brygge"];

    private readonly TestHost _host;
    private readonly Random _random;
    private readonly Known _known;
    private readonly IReadOnlyList<Operation> _operations;
    private readonly Dictionary<string, Visitor> _visitors = [];

    private ApiLife(TestHost host, int seed, JsonNode description)
    {
        (_host, _random) = (host, new Random(seed));
        _known = new Known(_random);
        _operations = Operation.In(description);
    }

    /// <summary>Line by line: who asked for what, and the answer, with ids called by the order they were seen in.</summary>
    public List<string> Seen { get; } = [];

    public Dictionary<HttpStatusCode, int> Answers { get; } = [];

    /// <summary>Kinds of changes that came through.</summary>
    public SortedSet<string> Changed { get; } = [];

    public static async Task<ApiLife> Live(TestHost host, int seed, int steps)
    {
        using var stranger = host.Visit();
        using var description = await stranger.Api(HttpMethod.Get, "/openapi/v1.json");
        var life = new ApiLife(host, seed, JsonNode.Parse(await description.Content.ReadAsStringAsync())!);
        try
        {
            await life.LookAround();
            for (var step = 0; step < steps; step++) await life.Step(life.Any(Everybody));
        }
        finally
        {
            foreach (var visitor in life._visitors.Values) visitor.Dispose();
        }
        return life;
    }

    /// <summary>Everybody opens every case: most are told that there is none, and whoever is let in knows it from then on.</summary>
    private async Task LookAround()
    {
        var cases = await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Query<CaseRow>("select r.id, r.kind from kp_resource r join kp_person p on p.id = r.subject_id order by p.family_name, p.given_name, r.kind"), canWrite: false);
        foreach (var who in Everybody.Distinct())
        {
            foreach (var list in _operations.Where(operation => operation.Method == HttpMethod.Get && operation.Needs.Count == 0)) await Take(who, list);
            foreach (var one in cases)
                foreach (var reading in _operations.Where(operation => operation.Method == HttpMethod.Get && operation.Needs is [var need] && one.Kind.EndsWith(need[..^2], StringComparison.Ordinal)))
                    if (await Take(who, reading, one.Id)) _known.Learn(JsonValue.Create($"{one.Id:D}"), reading.Needs[0]);
        }
    }

    private Task<bool> Step(string who)
    {
        _known.Who = who;
        var reads = _known.Chance(25);
        return Take(who, Any(_operations.Where(operation => (operation.Method == HttpMethod.Get) == reads && (operation.Needs.All(_known.Knows) || _known.Chance(2))).ToList()));
    }

    private async Task<bool> Take(string who, Operation operation, Guid? about = null)
    {
        _host.Clock.Advance(TimeSpan.FromSeconds(_random.Next(1, 30)));
        _known.Who = who;
        _known.About = about;
        var (address, body) = (operation.Address(_known), operation.Body(_known));

        var (status, text) = await Ask(who, operation.Method, address, body);
        if (status == HttpStatusCode.Unauthorized && _visitors.Remove(who, out var late))
        {
            late.Dispose();
            (status, text) = await Ask(who, operation.Method, address, body);
        }
        await _host.Quiet();

        Answers[status] = Answers.GetValueOrDefault(status) + 1;
        if ((int)status < 300 && operation.Method != HttpMethod.Get) Changed.Add(operation.ToString());
        Seen.Add($"{who} {operation.Method} {_known.Named(address)} {_known.Named(body?.ToJsonString() ?? "")}: {(int)status} {_known.Named(text)}");
        return (int)status < 300;
    }

    private async Task<(HttpStatusCode Status, string Text)> Ask(string who, HttpMethod method, string address, JsonNode? body)
    {
        if (!_visitors.TryGetValue(who, out var visitor)) visitor = _visitors[who] = await _host.LogIn(who);
        using var answer = await visitor.Api(method, address, body);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/problem+json")) return (answer.StatusCode, text.Length > 0 ? "something else than JSON" : "");
        var json = JsonNode.Parse(text);
        if (answer.IsSuccessStatusCode) _known.Learn(json);
        else (json as JsonObject)?.Remove("traceId");
        return (answer.StatusCode, InOrder(json)?.ToJsonString() ?? "");
    }

    /// <summary>What is kept by id has no order of its own, and ids are not the same in both.</summary>
    private static JsonNode? InOrder(JsonNode? answer) => answer switch
    {
        JsonArray list => new JsonArray([.. list.Select(InOrder)]),
        JsonObject fields when fields.Count > 1 && fields.All(field => Guid.TryParse(field.Key, out _)) => new JsonObject(fields.Select(Inside).OrderBy(field => field.Value?.ToJsonString(), StringComparer.Ordinal)),
        JsonObject fields => new JsonObject(fields.Select(Inside)),
        _ => answer?.DeepClone(),
    };

    private static KeyValuePair<string, JsonNode?> Inside(KeyValuePair<string, JsonNode?> field) => new(field.Key, InOrder(field.Value));

    private T Any<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private sealed record CaseRow
    {
        public Guid Id { get; init; }

        public string Kind { get; init; } = "";
    }
}
