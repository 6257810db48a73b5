using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests;

internal sealed class LoginTests
{
    private TestHost _host = null!;

    [OneTimeSetUp]
    public async Task Start() => _host = await TestHost.With("individual-plans");

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task One_chooses_a_name_and_is_greeted()
    {
        using var coordinator = await _host.LogIn("Våken Lanterne");
        Assert.That((await coordinator.Get("/")).Text, Does.Contain("God dag, Våken"));
    }

    [Test]
    public async Task Logging_out_closes_the_pages()
    {
        using var person = await _host.LogIn("Tydelig Skilt");
        await person.Submit(await person.Get("/"), new Dictionary<string, string>(), "logout");
        Assert.That((await person.Get("/operations")).Address, Does.StartWith("/login"));
    }

    [Test]
    public async Task A_made_up_person_is_nobody()
    {
        using var visitor = _host.Visit();
        var answer = await visitor.Submit(await visitor.Get("/login"), new Dictionary<string, string> { ["who"] = $"Employee:{Guid.NewGuid()}" }, "demo-login");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_citizen_cannot_come_in_as_an_employee()
    {
        using var visitor = _host.Visit();
        var page = await visitor.Get("/login");
        var citizen = page.Html.Split("value=\"Citizen:")[1].Split('"')[0];
        var answer = await visitor.Submit(page, new Dictionary<string, string> { ["who"] = $"Employee:{citizen}" }, "demo-login");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_post_without_its_token_is_refused_calmly()
    {
        using var visitor = _host.Visit();
        using var content = new FormUrlEncodedContent([new("who", "Employee:x")]);
        using var answer = await visitor.Http.PostAsync(new Uri("/login/demo", UriKind.Relative), content);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Ingenting er endret"));
    }

    [Test, Property("Rule", "R37")]
    public async Task A_session_of_one_municipality_is_nobody_in_another()
    {
        using var operatorThere = await _host.LogIn("Tydelig Skilt");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/operations");
        using var elsewhere = _host.Visit(TestHost.Straumvag);
        request.Headers.Add("Cookie", operatorThere.Cookies);
        using var answer = await elsewhere.Http.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.OriginalString, Does.StartWith("/login"));
    }

    [Test, Property("Rule", "R6")]
    public async Task An_employment_that_has_ended_closes_the_pages_at_the_next_request()
    {
        using var employee = await _host.LogIn("Open Famn", TestHost.Straumvag);
        Assert.That((await employee.Get("/")).Text, Does.Contain("God dag, Open"));

        await _host.Work(TestHost.Straumvag, services => services.Execute(
            "update kp_employment set valid_to = @yesterday where person_id in (select id from kp_person where given_name = 'Open' and family_name = 'Famn')",
            new { yesterday = new DateOnly(2026, 11, 20) }));

        using var answer = await employee.Api(HttpMethod.Get, "/api/individual-plans/cases");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test, Property("Rule", "R28")]
    public async Task Only_an_operator_sees_the_operations_page()
    {
        using var coordinator = await _host.LogIn("Våken Lanterne");
        var refused = await coordinator.Get("/operations");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(refused.Text, Does.Contain("Du kan ikke gjøre dette med den rollen"));

        using var operatorHere = await _host.LogIn("Tydelig Skilt");
        Assert.That((await operatorHere.Get("/operations")).Text, Does.Contain("Slik står det til med maskineriet"));
    }
}
