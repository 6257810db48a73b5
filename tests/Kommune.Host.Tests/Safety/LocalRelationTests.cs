using System.Net;
using Kommune.Contracts;
using Kommune.Platform.Safety;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Safety;

/// <summary>Who stands in what relation to a child: the register's word, and the municipality's own, dated, reasoned and marked (R8).</summary>
[Property("Rule", "R8")]
internal sealed class LocalRelationTests : SafetyPageTests
{
    private const string FathersNumber = "02928519700";
    private const string ChildsNumber = "30881885820";

    private string Page => $"/relations/{Child}";

    [Test]
    public async Task An_override_shows_its_source_its_day_and_its_reason_and_closes_at_once()
    {
        using var leader = await Host.LogIn(Leader);
        using var father = await Host.LogIn(Father);
        var page = await leader.Get(Page);
        Assert.That(page.Text, Does.Contain("foreldreansvar").And.Contain("Fra Folkeregisteret").And.Not.Contain("Avsluttet av kommunen"));
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.OK));

        var relation = await RelationOf(Father);
        var silent = await leader.Submit(page, new Dictionary<string, string> { ["Ending.Relation"] = relation.ToString() }, "end");
        Assert.That((silent.Status, silent.Text.Contains("Fra Folkeregisteret. Avsluttet", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, false)), "without a reason");
        var done = await leader.Submit(page, new Dictionary<string, string> { ["Ending.Relation"] = relation.ToString(), ["Ending.Reason"] = "Dom 12. november" }, "end");
        Assert.That(done.Text, Does.Contain("Fra Folkeregisteret. Avsluttet av kommunen 21. november 2026 (Ryddig Kalender): Dom 12. november"));
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "the next request");
        Assert.That((await father.Get("/")).Text, Does.Not.Contain("Leende"));
        Assert.That(await Tasks("relation-ended"), Is.Positive, "somebody looks at what rested on it (R9)");
        Assert.That((await Logged("safety-relation-ended"), await Logged("safety-relation-set")), Is.EqualTo((1, 0)), "what was refused is not done");
    }

    [Test]
    public async Task A_relation_the_register_does_not_have_is_registered_and_opens_at_once()
    {
        using var leader = await Host.LogIn(Leader);
        using var other = await Host.LogIn("Raus Brygge");
        var page = await leader.Get(Page);
        Assert.That((await leader.Submit(page, new Dictionary<string, string>(), "add")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var done = await leader.Submit(page, new Dictionary<string, string>
        {
            ["Form.NationalId"] = "12887810042", ["Form.Kind"] = "ParentalResponsibility", ["Form.Reason"] = "Dom fra tingretten", ["Form.Corrects"] = (await RelationOf(Father)).ToString(),
        }, "add");
        Assert.That(done.Text, Does.Contain("Registrert av kommunen 21. november 2026 (Ryddig Kalender): Dom fra tingretten"));
        Assert.That((await other.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.OK));
        using var father = await Host.LogIn(Father);
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "it was corrected");
        using var mother = await Host.LogIn(Mother);
        Assert.That((await mother.Get($"/access/{Plan}")).Text, Does.Contain("Registrert av kommunen 21. november 2026").And.Contain("Fra Folkeregisteret").And.Not.Contain("Dom fra tingretten"));
    }

    [Test]
    public async Task Nobody_but_the_leader_of_the_coordinating_unit_decides_and_a_forged_relation_is_none()
    {
        foreach (var name in (string[])[Coordinator, Mother, "Klar Tavle"])
        {
            using var visitor = await Host.LogIn(name);
            Assert.That((await visitor.Get(Page)).Status, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.NotFound), name);
        }
        using var leader = await Host.LogIn(Leader);
        var forged = await leader.Submit(await leader.Get(Page), new Dictionary<string, string> { ["Ending.Relation"] = Guid.NewGuid().ToString(), ["Ending.Reason"] = "x" }, "end");
        Assert.That(forged.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test, Property("Rule", "R9")]
    public async Task The_register_never_writes_over_what_the_municipality_has_decided_and_asks_once()
    {
        using var leader = await Host.LogIn(Leader);
        await leader.Submit(await leader.Get(Page), new Dictionary<string, string> { ["Ending.Relation"] = (await RelationOf(Father)).ToString(), ["Ending.Reason"] = "Dom" }, "end");
        var word = new RegisterRelation { Person = FathersNumber, Subject = ChildsNumber, Kind = RelationKind.ParentalResponsibility, From = new(2018, 8, 30) };
        Assert.That((await Import(word)).Kept, Is.EqualTo(1));
        using var father = await Host.LogIn(Father);
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Tasks(RegisterImport.TaskKind), Is.EqualTo(1));

        await Work(services => services.Execute("update kp_task set closed_at = opened_at where kind = 'relation-differs'", new { }));
        Assert.That((await Import(word)).Kept, Is.EqualTo(1));
        Assert.That(await Tasks(RegisterImport.TaskKind), Is.Zero, "the same word asks only once");
        await Import(word with { To = new(2026, 12, 1) });
        Assert.That(await Tasks(RegisterImport.TaskKind), Is.EqualTo(1), "a new one asks again");
    }

    [Test, Property("Rule", "R9")]
    public async Task What_nobody_has_decided_here_follows_the_register_and_somebody_looks_at_what_rested_on_it()
    {
        var word = new RegisterRelation { Person = FathersNumber, Subject = ChildsNumber, Kind = RelationKind.ParentalResponsibility, From = new(2018, 8, 30) };
        Assert.That((await Import(word)).Same, Is.EqualTo(1));
        Assert.That(await Tasks("relation-ended"), Is.Zero);
        Assert.That((await Import(word with { To = new(2026, 11, 20) }, word with { Person = "18831592199" })) is { Changed: 1, Unknown: 1 }, Is.True);
        using var father = await Host.LogIn(Father);
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Tasks("relation-ended"), Is.Positive);
    }

    private Task<RegisterImported> Import(params RegisterRelation[] said) => Work(services => services.GetRequiredService<RegisterImport>().Run(said));

    private Task<Guid> RelationOf(string name) => Work(services => services.Find<Guid>(
        "select q.id from kp_relation q join kp_person p on p.id = q.person_id where q.subject_id = @Child and p.given_name = @given and q.valid_to is null",
        new { Child, given = name.Split(' ')[0] }));

    private Task<int> Tasks(string kind) => Work(services => services.Find<int>("select count(*) from kp_task where kind = @kind and subject_id = @Child and closed_at is null", new { kind, Child }));
}
