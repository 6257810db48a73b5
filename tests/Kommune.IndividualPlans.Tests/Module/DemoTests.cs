using System.Text.Json;
using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>The demo is what a visitor sees first: it must be in the middle of life, whatever the day.</summary>
internal sealed class DemoTests : ModuleTests
{
    [Test]
    public async Task Leendes_third_version_applies_and_the_fourth_lacks_two_things()
    {
        using var mother = await LogIn("Stødig Måke");
        var plan = await PlanOf(mother, "Leende Måke");
        Assert.That(plan.GetProperty("approvedNumber").GetInt32(), Is.EqualTo(3));
        Assert.That(plan.GetProperty("state").GetString(), Is.EqualTo("UnderRevision"));
        Assert.That(plan.GetProperty("content").GetProperty("goals").GetArrayLength(), Is.EqualTo(3));
        var missing = plan.GetProperty("checklist").EnumerateArray().Where(point => !point.GetProperty("isMet").GetBoolean()).Select(point => point.GetProperty("code").GetString());
        Assert.That(missing, Is.EqualTo(["carried-out", "offers"]));
        var sharing = await Get(mother, $"{ConsentApi}/{plan.GetProperty("id").GetGuid()}");
        Assert.That(sharing.GetProperty("shares").GetArrayLength(), Is.EqualTo(6));
        Assert.That(sharing.GetProperty("questions").GetArrayLength(), Is.EqualTo(1));
        Assert.That(plan.GetProperty("responsible").GetProperty("role").GetString(), Is.EqualTo("child-coordinator"));

        var versions = await Get(mother, $"/plans/{plan.GetProperty("id").GetGuid()}/versions");
        var rows = versions.GetProperty("rows").EnumerateArray().ToList();
        Assert.That(rows.Select(row => row.GetProperty("at").GetDateTimeOffset()), Is.Ordered.Descending, "time runs one way");
        var approved = rows.Where(row => row.GetProperty("code").GetString() == "plan-approved").Select(row => row.GetProperty("version").GetInt32()).ToList();
        var third = await Get(mother, $"/plans/{plan.GetProperty("id").GetGuid()}/versions/{approved[0]}");
        Assert.That(third.GetProperty("differences").GetRawText(), Does.Contain("Vi vil sove godt"));
    }

    [Test]
    public async Task Every_work_list_has_something_to_do()
    {
        using var mother = await LogIn("Stødig Måke");
        Assert.That((await mother.Get("/")).Text, Does.Contain("Skal Rehabilitering få se deler av planen?").Or.Contain("Leende Måke"));
        using var coordinator = await LogIn(Coordinator);
        var day = (await coordinator.Get("/")).Text;
        Assert.That(day, Does.Contain("Fast helg på Lia hver tredje uke").And.Contain("Versjon 4 er under arbeid"));
        using var officer = await LogIn(Officer);
        Assert.That((await officer.Get("/")).Text, Does.Contain("Melding om behov fra Nordkyst helseforetak").And.Not.Contain("Håpefull"));
        using var verdig = await LogIn("Verdig Granitt");
        Assert.That((await verdig.Get("/")).Text, Does.Contain("Versjon 1 av planen er klar til å godkjennes"));
    }

    [Test]
    public async Task The_coordinators_list_puts_what_is_late_first()
    {
        using var coordinator = await LogIn(Coordinator);
        var rows = (await Get(coordinator, "/cases")).EnumerateArray().ToList();
        Assert.That(rows.Select(row => row.GetProperty("subject").GetProperty("givenName").GetString()), Is.EqualTo(["Leende", "Verdig", "Ærlig"]));
        Assert.That(rows[0].GetProperty("state").GetString(), Is.EqualTo("Tiltak forsinket"));
        using var physio = await LogIn("Sterk Trapp");
        Assert.That((await Get(physio, "/cases")).EnumerateArray().Select(row => row.GetProperty("state").GetString()), Is.All.EqualTo("Deltar"));
    }

    [Test]
    public async Task The_nynorsk_municipality_has_its_own_life_in_its_own_language()
    {
        using var adviser = await Host.LogIn("Rett Linjal", TestHost.Straumvag);
        var rows = (await Get(adviser, "/cases")).EnumerateArray().ToList();
        Assert.That(rows.Single().GetProperty("state").GetString(), Is.EqualTo("Gjeld"));
        using var spent = await Host.LogIn("Spent Regnboge", TestHost.Straumvag);
        var choice = (await spent.Get("/")).Html;
        var start = choice.IndexOf("/start/", StringComparison.Ordinal);
        Assert.That((await spent.Get(choice[start..(start + "/start/".Length + 36)])).Text, Does.Contain("Svar på tilbodet frå kommunen"));
        using var officer = await Host.LogIn("Ryddig Perm", TestHost.Straumvag);
        Assert.That((await officer.Get("/")).Text, Does.Contain("Melding om behov frå Bryggja bufellesskap"));
    }

    [Test]
    public async Task Words_of_the_plan_open_the_persons_page()
    {
        using var verdig = await LogIn("Verdig Granitt");
        Assert.That((await verdig.Get("/")).Text, Does.Contain("Jeg vil til naustet."));
    }

    [TestCase(2027, 2, 28)]
    [TestCase(2028, 8, 1)]
    public async Task It_can_be_told_on_any_day(int year, int month, int day)
    {
        var clock = new FakeClock();
        clock.Set(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));
        await using var host = await TestHost.Start(new TestHostOptions { Modules = ["individual-plans"], Clock = clock });
        using var coordinator = await host.LogIn(Coordinator);
        Assert.That((await coordinator.Get("/")).Text, Does.Contain("Fast helg på Lia hver tredje uke"));
    }

    private async Task<JsonElement> PlanOf(Visitor visitor, string name)
    {
        var found = await Get(visitor, $"/persons/{await PersonId(name)}");
        return await Get(visitor, $"/plans/{found.GetProperty("planId").GetGuid()}");
    }
}
