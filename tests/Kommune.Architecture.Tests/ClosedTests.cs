using Kommune.Architecture.Tests.Rules;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Architecture.Tests;

/// <summary>
/// Tried on every route that shows a person, by people who must not pass: a stranger and an employee of another service (R29), an operator
/// (R28), a parent without parental responsibility (R57), and nobody.
/// </summary>
[Property("Rule", "R29")]
internal sealed class ClosedTests
{
    private static readonly string[] Strangers = ["Klok Granitt", "Grundig Lupe", "Tydelig Skilt", ParentWithout];

    /// <summary>The father of a strictly protected child, whose responsibility a decision has ended.</summary>
    private const string ParentWithout = "Fjern Holme";

    private static IReadOnlyList<RouteEndpoint> Routes => [.. EndpointTests.All.OfType<RouteEndpoint>().Where(ClosedRule.ShowsPerson)];

    [TestCaseSource(nameof(Strangers))]
    public async Task A_made_up_id_opens_nothing(string stranger)
    {
        using var visitor = await World.Host.LogIn(stranger);
        Assert.That(await Breaches(stranger, visitor, [Guid.CreateVersion7()]), Is.Empty);
    }

    [TestCaseSource(nameof(Strangers))]
    public async Task The_id_of_somebody_elses_life_opens_nothing(string stranger)
    {
        using var visitor = await World.Host.LogIn(stranger);
        Assert.That(await Breaches(stranger, visitor, await Real()), Is.Empty);
    }

    [TestCaseSource(nameof(Strangers))]
    public async Task What_is_hidden_answers_as_what_is_not_there(string stranger)
    {
        using var visitor = await World.Host.LogIn(stranger);
        var real = await Real();
        foreach (var route in Routes.Where(ClosedRule.TakesId))
        {
            var missing = await ClosedRule.Answer(visitor, route, Guid.CreateVersion7());
            foreach (var id in real)
                Assert.That(await ClosedRule.Answer(visitor, route, id), Is.EqualTo(missing), $"{route.RoutePattern.RawText} for {stranger}");
        }
    }

    [TestCaseSource(nameof(Strangers))]
    public async Task A_forged_id_in_a_form_or_a_program_changes_nothing(string stranger)
    {
        using var visitor = await World.Host.LogIn(stranger);
        var before = await Rows();
        var breaches = new List<string?>();
        foreach (var route in EndpointTests.All.OfType<RouteEndpoint>().Where(ClosedRule.ChangesPerson).Where(ClosedRule.TakesId))
            foreach (var id in await Real())
                breaches.Add(await ClosedRule.BreachByChanging(stranger, visitor, route, id));
        Assert.That(breaches, Is.Not.Empty);
        Assert.That(breaches.OfType<string>(), Is.Empty);
        Assert.That(await Rows(), Is.EqualTo(before), "nothing that a module keeps has changed");
    }

    [Test]
    public async Task Nobody_sees_a_person_without_logging_in()
    {
        using var visitor = World.Host.Visit();
        var breaches = new List<string?>();
        foreach (var route in Routes) breaches.Add(await ClosedRule.BreachForNobody(visitor, route));
        Assert.That(breaches, Is.Not.Empty);
        Assert.That(breaches.OfType<string>(), Is.Empty);
    }

    [Test]
    public async Task A_route_that_lets_everybody_in_is_found()
    {
        var open = EndpointTests.Route("/accessibility", new ShowsPersonAttribute("person", Section.Title));
        using var stranger = await World.Host.LogIn("Fjern Holme");
        using var nobody = World.Host.Visit();
        Assert.That(await ClosedRule.Breach("Fjern Holme", stranger, open, Guid.CreateVersion7()),
            Is.EqualTo("GET /accessibility (/accessibility) answers 200 to Fjern Holme, who must not pass."));
        Assert.That(await ClosedRule.BreachForNobody(nobody, open), Is.EqualTo("GET /accessibility (/accessibility) answers 200 to somebody who is not logged in."));
    }

    private static async Task<IReadOnlyList<string>> Breaches(string stranger, Visitor visitor, IReadOnlyList<Guid> ids)
    {
        var tried = Routes.Where(ClosedRule.TakesId).ToList();
        Assert.That(tried, Is.Not.Empty, "No route shows a person: there is nothing to try.");
        var breaches = new List<string>();
        foreach (var route in tried)
            foreach (var id in ids)
                if (await ClosedRule.Breach(stranger, visitor, route, id) is { } breach) breaches.Add(breach);
        return breaches;
    }

    /// <summary>How much the modules keep, and what they have told.</summary>
    private static Task<IReadOnlyList<string>> Rows() => World.Host.Work(TestHost.Fjellhavn, async services =>
    {
        var work = services.GetRequiredService<IUnitOfWork>();
        var rows = new List<string>();
        foreach (var table in await work.Query<string>("select name from sqlite_master where type = 'table' and (name like 'ip_%' or name in ('bus_event', 'kp_grant', 'kp_consent')) order by name"))
#pragma warning disable CA1857 // Names of tables, read from the database itself.
            rows.Add($"{table} {await work.Find<long>("select count(*) from " + table)}");
#pragma warning restore CA1857
        return (IReadOnlyList<string>)rows;
    });

    /// <summary>Ids of a child's own life: the person, and one resource of every kind; where the demo has none yet, one is registered.</summary>
    private static Task<IReadOnlyList<Guid>> Real() => World.Host.Work(TestHost.Fjellhavn, async services =>
    {
        var child = await services.Find<Guid>("select id from kp_person where given_name = 'Leende' and family_name = 'Måke'");
        var found = new List<Guid> { child };
        foreach (var kind in World.Catalog.Modules.SelectMany(module => module.ResourceKinds))
            found.Add(await services.Find<Guid?>("select min(id) from kp_resource where kind = @kind", new { kind = kind.Id }) ?? await Register(services, kind.Id, child));
        var hers = await services.Find<Guid>("select id from kp_person where given_name = 'Varsom' and family_name = 'Seil'");
        return (IReadOnlyList<Guid>)[.. found, hers, await services.Find<Guid?>("select min(id) from kp_resource where subject_id = @hers", new { hers })
            ?? await Register(services, World.Catalog.Modules.SelectMany(module => module.ResourceKinds).First().Id, hers)];
    });

    private static async Task<Guid> Register(IServiceProvider services, string kind, Guid child)
    {
        var coordinator = (await services.GetRequiredService<IOrganisation>().Employees()).First(employee => employee.Name == "Våken Lanterne");
        var resource = new Resource { Id = Guid.CreateVersion7(), Kind = kind, SubjectId = child, LeadUnitId = coordinator.UnitId };
        await services.GetRequiredService<IResources>().Register(resource, coordinator.PersonId, "coordinator");
        return resource.Id;
    }
}
