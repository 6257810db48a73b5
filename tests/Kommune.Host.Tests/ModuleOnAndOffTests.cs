using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests;

/// <summary>A module that is off in a municipality is not there.</summary>
internal sealed class ModuleOnAndOffTests
{
    private TestHost _host = null!;

    [OneTimeSetUp]
    public async Task Start() => _host = await TestHost.Start(new TestHostOptions { Modules = null });

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [TestCase("GET", "/sample/greetings")]
    [TestCase("POST", "/sample/greetings")]
    [TestCase("GET", "/sample/assets/sample.css")]
    [TestCase("GET", "/api/sample/greetings")]
    [TestCase("POST", "/api/sample/greetings")]
    [TestCase("DELETE", "/api/sample/greetings")]
    [TestCase("OPTIONS", "/sample")]
    [TestCase("PUT", "/Sample/Greetings")]
    public async Task Every_address_of_a_module_that_is_off_answers_404(string method, string address)
    {
        using var person = await _host.LogIn("Trufast Naust", TestHost.Straumvag);
        using var answer = await person.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Its_menu_entry_panel_and_tables_are_gone_too()
    {
        using var there = await _host.LogIn("Våken Lanterne");
        Assert.That((await there.Get("/")).Html, Does.Contain("/sample/greetings"));

        using var here = await _host.LogIn("Trufast Naust", TestHost.Straumvag);
        Assert.That((await here.Get("/")).Html, Does.Not.Contain("sample"));
        Assert.That(await Tables(TestHost.Straumvag), Is.Zero);
        Assert.That(await Tables(TestHost.Fjellhavn), Is.Not.Zero);
    }

    [Test]
    public async Task An_operator_turns_it_on_and_off_while_the_service_runs_and_its_data_stays()
    {
        using var operatorHere = await _host.LogIn("Tydelig Skilt");
        using var person = await _host.LogIn("Våken Lanterne");
        using (var made = await person.Api(HttpMethod.Post, "/api/sample/greetings", new { words = "Hei" })) Assert.That(made.IsSuccessStatusCode, Is.True);

        await Switch(operatorHere, "sample", on: false);
        Assert.That((await person.Get("/sample/greetings")).Status, Is.EqualTo(HttpStatusCode.NotFound));

        await Switch(operatorHere, "sample", on: true);
        Assert.That((await person.Get("/sample/greetings")).Text, Does.Contain("Hei"));
    }

    [Test]
    public async Task A_repeated_post_happens_once()
    {
        using var person = await _host.LogIn("Våken Lanterne");
        var key = Guid.NewGuid().ToString();
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sample/greetings") { Content = System.Net.Http.Json.JsonContent.Create(new { words = "Bare én gang" }) };
            request.Headers.Add("Idempotency-Key", key);
            using var answer = await person.Http.SendAsync(request);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        }
        var count = await _host.Work(TestHost.Fjellhavn, services => services.Find<int>("select count(*) from smp_greeting where words = 'Bare én gang'"));
        Assert.That(count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_form_that_is_sent_twice_is_saved_once_and_both_answers_lead_on()
    {
        using var person = await _host.LogIn("Våken Lanterne");
        var page = await person.Get("/sample/greetings");
        var form = page.Forms.Single(form => form.Fields.Any(field => field.Key == "_once"));
        var words = new Dictionary<string, string> { ["Form.Words"] = "To trykk på knappen" };

        var first = await person.Submit(page, form, words);
        var second = await person.Submit(page, form, words);

        Assert.That((first.Status, second.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        var count = await _host.Work(TestHost.Fjellhavn, services => services.Find<int>("select count(*) from smp_greeting where words = 'To trykk på knappen'"));
        Assert.That(count, Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_mark_from_another_person_is_another_mark()
    {
        var key = Guid.NewGuid().ToString();
        foreach (var name in new[] { "Våken Lanterne", "Ryddig Kalender" })
        {
            using var person = await _host.LogIn(name);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sample/greetings") { Content = System.Net.Http.Json.JsonContent.Create(new { words = "Samme nøkkel" }) };
            request.Headers.Add("Idempotency-Key", key);
            using var answer = await person.Http.SendAsync(request);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        }
        var count = await _host.Work(TestHost.Fjellhavn, services => services.Find<int>("select count(*) from smp_greeting where words = 'Samme nøkkel'"));
        Assert.That(count, Is.EqualTo(2));
    }

    private static async Task Switch(Visitor visitor, string module, bool on)
    {
        var page = await visitor.Get("/operations");
        var form = page.Forms.Single(form => form.Fields.Any(field => field is { Key: "module" } && field.Value == module));
        var answer = await visitor.Submit(page, form, new Dictionary<string, string> { ["on"] = on ? "true" : "false" });
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
    }

    private Task<int> Tables(string municipality) =>
        _host.Work(municipality, services => services.Find<int>("select count(*) from sqlite_master where type = 'table' and name like 'smp%'"));
}
