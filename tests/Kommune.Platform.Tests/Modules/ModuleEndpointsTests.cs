using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.Platform.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Kommune.Platform.Tests.Modules;

/// <summary>The sample module visited from outside, loaded from its folder into its own context.</summary>
internal sealed partial class ModuleEndpointsTests
{
    private ModulesFolder folder = null!;
    private SampleHost host = null!;

    [SetUp]
    public async Task SetUp()
    {
        folder = new ModulesFolder().AddSample().AddFixture("bad-endpoint");
        host = await SampleHost.Start(folder.Load());
    }

    [TearDown]
    public async Task TearDown()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task What_is_sent_to_a_modules_api_is_stored_told_and_read_back()
    {
        var answer = await host.Browser.PostAsJsonAsync("/api/sample/greetings", new { words = " God dag " });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());

        var greetings = await host.Browser.GetFromJsonAsync<JsonElement>("/api/sample/greetings");
        Assert.That(greetings.EnumerateArray().Select(greeting => greeting.GetProperty("words").GetString()), Is.EqualTo(["God dag"]));
        Assert.That(host.Published.Select(published => EventNames.Of(published.GetType())), Is.EqualTo(["sample.greeted.v1"]));
    }

    [Test]
    public async Task A_modules_page_and_form_work()
    {
        var page = await host.Browser.GetStringAsync("/sample/greetings");
        Assert.That(page, Does.Contain("Alle som er logget inn, kan lese den."));

        var fields = HiddenField.Matches(page).ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value);
        var answer = await host.Browser.PostAsync("/sample/greetings", new FormUrlEncodedContent(fields.Append(new("Form.Words", "Hei på deg"))));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), "after the redirect");
        Assert.That(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), Does.Contain("Hei på deg"));
    }

    [Test]
    public async Task A_refused_form_says_why_and_keeps_nothing()
    {
        var page = await host.Browser.GetStringAsync("/sample/greetings");
        var fields = HiddenField.Matches(page).ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value);
        var answer = await (await host.Browser.PostAsync("/sample/greetings", new FormUrlEncodedContent(fields.Append(new("Form.Words", " "))))).Content.ReadAsStringAsync();
        Assert.That(answer, Does.Contain("id=\"say-Words-problem\""));
        Assert.That(host.Published, Is.Empty);
    }

    [Test]
    public async Task A_handler_writes_in_the_deliverys_unit_of_work()
    {
        var subscription = host.Catalog.Find("sample")!.Subscriptions.Single();
        await host.Browser.PostAsJsonAsync("/api/sample/greetings", new { words = "Hei" });
        var greeted = host.Published.Single();
        for (var i = 0; i < 2; i++)
            await host.InDelivery(async services =>
            {
                var handler = services.GetRequiredService(subscription.HandlerType);
                var context = new EventContext { Municipality = "fjellhavn", Subscriber = subscription.Subscriber, OccurredAt = DateTimeOffset.UnixEpoch, IdempotencyKey = "k" };
                await (Task)subscription.HandlerType.GetMethod("Handle")!.Invoke(handler, [greeted, context, CancellationToken.None])!;
                return true;
            });
        Assert.That(await host.InDelivery(services => services.GetRequiredService<IUnitOfWork>().Find<long>("select greetings from smp_day")), Is.EqualTo(2));
    }

    [TestCase("nb", "Hilsener")]
    [TestCase("nn-NO", "Helsingar")]
    [TestCase("en", "Greetings")]
    [TestCase("se", "Hilsener")]
    public void A_modules_texts_come_in_the_readers_language_or_else_in_bokmål(string language, string title)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new CultureInfo(language);
            var texts = host.Services.GetRequiredService<IStringLocalizerFactory>().Create(host.Catalog.Find("sample")!.Assembly.GetType("Kommune.Sample.Texts")!);
            Assert.That(texts["title"].Value, Is.EqualTo(title));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Test]
    public void Every_way_in_is_marked_with_its_module_and_its_permission()
    {
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("sample", StringComparison.Ordinal)).ToList();
        Assert.That(endpoints, Has.Count.GreaterThanOrEqualTo(3));
        Assert.Multiple(() =>
        {
            Assert.That(endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ModuleMetadata>()?.ModuleId), Is.All.EqualTo("sample"));
            Assert.That(endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<PermissionAttribute>()?.Id), Is.All.StartsWith("sample."));
        });
    }

    [Test]
    public async Task A_module_with_an_endpoint_outside_its_prefix_is_faulty_and_the_others_stand()
    {
        var bad = host.Catalog.All.Single(module => module.Id == "bad-endpoint");
        Assert.Multiple(() =>
        {
            Assert.That(bad.State, Is.EqualTo(ModuleState.Faulty));
            Assert.That(bad.Reason, Is.EqualTo(
                "bad-endpoint has the endpoint HTTP: GET /api/sample/greetings; its endpoints must lie under /bad-endpoint/ or /api/bad-endpoint/."));
            Assert.That(host.Catalog.Modules.Select(module => module.Id), Is.EqualTo(["sample"]));
        });
        Assert.That((await host.Browser.GetAsync("/api/bad-endpoint/fine")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await host.Browser.GetStringAsync("/api/sample/greetings"), Is.EqualTo("[]"));
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]+)" />""")]
    private static partial Regex HiddenField { get; }
}
