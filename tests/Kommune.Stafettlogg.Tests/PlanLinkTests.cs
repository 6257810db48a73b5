using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Stafettlogg.Tests;

/// <summary>The log and the plan, both on: what becomes of a log when a plan is granted is the municipality's choice, and what goes along the family's.</summary>
internal sealed class PlanLinkTests
{
    private TestHost _host = null!;

    [SetUp]
    public async Task Start() => _host = await TestHost.With("stafettlogg", "individual-plans");

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task Where_the_municipality_closes_the_log_it_ends_with_the_plan_and_the_family_still_reads_it()
    {
        var log = await _host.Open("Lun Hamn", "Blid Krit", "Straumvåg skule", TestHost.Straumvag);
        await Granted(log, TestHost.Straumvag);
        var stored = await _host.Stored(log.Id, TestHost.Straumvag);
        Assert.That((stored.State, stored.Closing?.Reason), Is.EqualTo((LogState.Closed, (ClosingReason?)ClosingReason.PlanTakesOver)));
        using var mother = await _host.LogIn("Mild Hamn", TestHost.Straumvag);
        Assert.That((await mother.Get($"/stafettlogg/logs/{log.Id}/baton")).Text, Does.Contain("Blid Krit"), "history stays");
        Assert.That((await mother.Get("/notices")).Text, Does.Contain("Loggen er avslutta fordi planen tek over"));
    }

    [Test, Property("Rule", "R24")]
    public async Task Where_it_is_converted_only_what_the_family_chooses_goes_along_and_nothing_before()
    {
        var child = await SubjectOfAPlanThatIsWritten();
        var log = await _host.Open(child, "Klar Tavle", "Strandlia skole", write: (log, by) =>
        {
            log.AddGoal(Topics.Interaction, "Jeg vil ha noen å gå sammen med", null, by);
            log.AddGoal(Topics.Health, "Det som skal bli i loggen", null, by);
        });
        await Granted(log, TestHost.Fjellhavn);
        Assert.That((await _host.Stored(log.Id)).State, Is.EqualTo(LogState.Converting));
        var guardian = await _host.Work(TestHost.Fjellhavn, services => services.Find<string>(
            "select min(p.given_name) from kp_relation r join kp_person p on p.id = r.person_id where r.subject_id = @id and r.kind = 'ParentalResponsibility'", new { id = log.SubjectId }));
        using var parent = await _host.LogIn($"{guardian} {child.Split(' ')[1]}");
        Assert.That(await PlanOf(log), Does.Not.Contain("Jeg vil ha noen å gå sammen med"));
        var page = await parent.Get($"/stafettlogg/logs/{log.Id}/carry");
        await parent.Submit(page, new Dictionary<string, string> { ["Form.Goals"] = $"{log.Document.Goals[0].Id}" }, "carry");
        await _host.Quiet();
        Assert.That(await PlanOf(log), Does.Contain("Jeg vil ha noen å gå sammen med").And.Not.Contain("Det som skal bli i loggen"));

        await Publish(TestHost.Fjellhavn, new PlanApproved { PlanId = Guid.CreateVersion7(), SubjectId = log.SubjectId, Number = 1 });
        var stored = await _host.Stored(log.Id);
        Assert.That((stored.State, stored.Closing?.Reason), Is.EqualTo((LogState.Closed, (ClosingReason?)ClosingReason.PlanTakesOver)));
        Assert.That(stored.Goals, Has.Count.EqualTo(2), "the log keeps its own");
    }

    [Test]
    public async Task A_coordinator_without_a_plan_changes_nothing()
    {
        var log = await _host.Open("Stille Måke", "Klar Tavle", "Strandlia skole");
        await Publish(TestHost.Fjellhavn, new CoordinationChanged { CaseId = Guid.CreateVersion7(), SubjectId = log.SubjectId, State = "CoordinatorOnly" });
        Assert.That((await _host.Stored(log.Id)).State, Is.EqualTo(LogState.Open));
    }

    private Task Granted(RelayLog log, string municipality) =>
        Publish(municipality, new CoordinationChanged { CaseId = Guid.CreateVersion7(), SubjectId = log.SubjectId, State = "PlanAndCoordinator" });

    private async Task Publish(string municipality, DomainEvent happened)
    {
        await _host.Work(municipality, services =>
        {
            services.GetRequiredService<IEventBus>().Publish(happened);
            return Task.FromResult(0);
        });
        await _host.Quiet();
    }

    private async Task<string> SubjectOfAPlanThatIsWritten() => (await _host.Work(TestHost.Fjellhavn, services => services.Query<string>(
        """
        select p.given_name || ' ' || p.family_name from ip_plan l join kp_person p on p.id = l.subject_id
        where l.state in ('Draft', 'UnderRevision') and exists (select 1 from kp_relation r where r.subject_id = p.id and r.kind = 'ParentalResponsibility') order by l.id
        """)))[0];

    /// <summary>The version that is being written.</summary>
    private async Task<string> PlanOf(RelayLog log) => (await _host.Work(TestHost.Fjellhavn, services => services.Query<string>(
        "select draft from ip_plan where subject_id = @id and draft is not null order by id", new { id = log.SubjectId })))[^1];
}
