using System.Net;
using System.Text.Json;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>The module on the real host with real SQLite, this module only: HTTP in, rows and events out.</summary>
internal abstract class ModuleTests
{
    protected const string Api = "/api/individual-plans";

    /// <summary>The platform's own API about who sees what.</summary>
    protected const string ConsentApi = "/api/consents";

    protected const string Officer = "Ryddig Kalender";
    protected const string Coordinator = "Våken Lanterne";

    protected TestHost Host { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartHost() => Host = await TestHost.With("individual-plans");

    [OneTimeTearDown]
    public async Task StopHost() => await Host.DisposeAsync();

    protected Task<Visitor> LogIn(string name) => Host.LogIn(name);

    protected Task<IReadOnlyList<T>> Query<T>(string sql, object? values = null) => Host.Work(TestHost.Fjellhavn, async services =>
    {
#pragma warning disable CA1857 // A test's own question, written here in the file.
        return await services.GetRequiredService<IUnitOfWork>().Query<T>(sql, values);
#pragma warning restore CA1857
    }, canWrite: false);

    protected async Task<Guid> PersonId(string name) => (await Query<Guid>(
        "select id from kp_person where given_name = @given and family_name = @family",
        new { given = name[..name.LastIndexOf(' ')], family = name[(name.LastIndexOf(' ') + 1)..] })).Single();

    protected async Task<Guid> UnitId(string name) => (await Query<Guid>("select id from kp_org_unit where name = @name", new { name })).Single();

    /// <summary>Names of the module's events about a stream, in order.</summary>
    protected Task<IReadOnlyList<string>> Events(string stream) =>
        Query<string>("select name from bus_event where stream = @stream order by position", new { stream });

    /// <summary>What the read log says was done with a person's data, in order.</summary>
    protected Task<IReadOnlyList<string>> Logged(Guid subjectId) =>
        Query<string>("select action from kp_audit where subject_id = @subjectId order by sequence", new { subjectId });

    protected static Task<JsonElement> Get(Visitor visitor, string address, HttpStatusCode expected = HttpStatusCode.OK) =>
        Send(visitor, HttpMethod.Get, address, null, expected);

    protected static Task<JsonElement> Post(Visitor visitor, string address, object? body = null, HttpStatusCode expected = HttpStatusCode.OK) =>
        Send(visitor, HttpMethod.Post, address, body ?? new { }, expected);

    protected static Task<JsonElement> Put(Visitor visitor, string address, object body, HttpStatusCode expected = HttpStatusCode.OK) =>
        Send(visitor, HttpMethod.Put, address, body, expected);

    protected static Task<JsonElement> Delete(Visitor visitor, string address, HttpStatusCode expected = HttpStatusCode.OK) =>
        Send(visitor, HttpMethod.Delete, address, null, expected);

    /// <summary>Codes of the problems in a 422.</summary>
    protected static IEnumerable<string?> Codes(JsonElement problem) => problem.GetProperty("codes").EnumerateArray().Select(code => code.GetString());

    private static async Task<JsonElement> Send(Visitor visitor, HttpMethod method, string address, object? body, HttpStatusCode expected)
    {
        using var answer = await visitor.Api(method, address.StartsWith("/api/", StringComparison.Ordinal) ? address : $"{Api}{address}", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(expected), $"{method} {address}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
