using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests;

/// <summary>People from outside the municipality on the real pages: invited in three steps, and without anything beyond the case (R7).</summary>
[NonParallelizable, Property("Rule", "R7")]
internal sealed class OutsideTests
{
    private TestHost _host = null!;
    private Guid _plan;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("individual-plans");
        _plan = await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<Guid>(
            "select r.id from kp_resource r join kp_person p on p.id = r.subject_id where p.given_name = 'Leende' and r.kind = 'individual-plan' and r.closed_at is null"));
    }

    [TearDown]
    public ValueTask Stop() => _host.DisposeAsync();

    [Test]
    public async Task A_doctor_meets_the_case_she_is_invited_to_and_no_list_menu_or_search()
    {
        using var doctor = await _host.LogIn("Dyktig Stetoskop");
        var home = await doctor.Get("/");
        Assert.That(home.Text, Does.Contain("Leende Måke").And.Contain("For Fjellhavn legesenter").And.Not.Contain("Mine saker").And.Not.Contain("Fravær").And.Not.Contain("Søk"));
        Assert.That((await doctor.Get($"/individual-plans/plans/{_plan}")).Status, Is.EqualTo(HttpStatusCode.OK));
        foreach (var closed in (string[])["/individual-plans/cases", "/tasks", "/absence", "/emergency", $"/access/{_plan}", $"/consents/{_plan}/outside", $"/consents/{_plan}"])
            Assert.That((await doctor.Get(closed)).Status, Is.EqualTo(HttpStatusCode.Forbidden), closed);
        using var cases = await doctor.Api(HttpMethod.Get, "/api/individual-plans/cases");
        Assert.That(cases.IsSuccessStatusCode, Is.False);
    }

    [Test]
    public async Task The_coordinator_ends_it_and_the_next_request_is_refused_with_the_reason()
    {
        using var doctor = await _host.LogIn("Dyktig Stetoskop");
        using var coordinator = await _host.LogIn("Våken Lanterne");
        var list = await coordinator.Get($"/consents/{_plan}/outside");
        Assert.That(list.Text, Does.Contain("Dyktig Stetoskop").And.Contain("Vennlig Korridor").And.Contain("Siste dag er"));
        var seat = await Seat("Dyktig");
        var ended = await coordinator.Submit(list, new Dictionary<string, string>(), $"end-{seat:N}");
        Assert.That(ended.Text, Does.Contain("Personen ser ikke noe mer").And.Contain("Har vært invitert"));
        Assert.That((await doctor.Get($"/individual-plans/plans/{_plan}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await doctor.Get("/")).Text, Does.Contain("Du er ikke invitert til noe nå").And.Not.Contain("Leende"));

        using var mother = await _host.LogIn("Stødig Måke");
        Assert.That((await mother.Get($"/access/{_plan}")).Text, Does.Contain("Vennlig Korridor").And.Contain("Invitert utenfra til og med").And.Not.Contain("Dyktig Stetoskop"));
        var hers = await mother.Get($"/consents/{_plan}/outside");
        Assert.That((await mother.Submit(hers, new Dictionary<string, string>(), $"end-{await Seat("Vennlig"):N}")).Text, Does.Contain("Personen ser ikke noe mer"), "the person's side may end it too");
        Assert.That((await mother.Get($"/consents/{_plan}/outside/invite")).Status, Is.EqualTo(HttpStatusCode.Forbidden), "but not invite");
    }

    [Test]
    public async Task Somebody_new_is_invited_in_three_steps()
    {
        using var coordinator = await _host.LogIn("Våken Lanterne");
        var list = await coordinator.Get($"/consents/{_plan}/outside");
        Assert.That(list.Html, Does.Contain($"/consents/{_plan:D}/outside/invite"));
        var form = await coordinator.Get($"/consents/{_plan}/outside/invite");
        var clinic = await _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<Guid>("select id from kp_org_unit where name = 'Fjellhavn legesenter'"));
        var empty = await coordinator.Submit(form, new Dictionary<string, string> { ["Form.UnitId"] = clinic.ToString() }, "invite");
        Assert.That((empty.Status, empty.Text), Is.EqualTo((HttpStatusCode.UnprocessableEntity, empty.Text)));
        Assert.That(empty.Text, Does.Contain("Skriv stillingen"));
        var done = await coordinator.Submit(form, new Dictionary<string, string>
        {
            ["Form.UnitId"] = clinic.ToString(), ["Form.GivenName"] = "Rask", ["Form.FamilyName"] = "Kittel", ["Form.Title"] = "vikarlege", ["Form.Email"] = "rask.kittel@klinikk.example",
        }, "invite");
        Assert.That(done.Text, Does.Contain("Invitasjonen er sendt").And.Contain("Rask Kittel").And.Contain("Vikarlege, Fjellhavn legesenter"));
        using var guest = await _host.LogIn("Rask Kittel");
        Assert.That((await guest.Get($"/individual-plans/plans/{_plan}")).Status, Is.EqualTo(HttpStatusCode.OK));

        var renew = await coordinator.Get($"/consents/{_plan}/outside/{await Seat("Rask")}");
        Assert.That((await coordinator.Submit(renew, new Dictionary<string, string> { ["Form.Until"] = "2099-01-01" }, "renew")).Text, Does.Contain("høyst ett år fram"));
        Assert.That((await coordinator.Submit(renew, new Dictionary<string, string>(), "renew")).Text, Does.Contain("Den nye siste dagen er lagret"));
    }

    private Task<Guid> Seat(string givenName) => _host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Find<Guid>(
        "select s.id from kp_seat s join kp_person p on p.id = s.person_id where p.given_name = @givenName and s.resource_id = @_plan and s.ended_at is null", new { givenName, _plan }));
}
