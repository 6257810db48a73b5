using System.Net;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Safety;

/// <summary>A child is placed: the foster home acts, and the parents keep what the decision says (R65).</summary>
internal sealed class CareDecisionTests : SafetyPageTests
{
    /// <summary>A grown-up of the demo with no relation to the child.</summary>
    private const string Carer = "Raus Brygge";
    private const string CarersNumber = "12887810042";

    private string Page => $"/care-decision/{Child}";

    [Test, Property("Rule", "R65")]
    public async Task The_foster_parent_sees_and_acts_and_each_parent_as_the_decision_says()
    {
        using var leader = await Host.LogIn(Leader);
        using var carer = await Host.LogIn(Carer);
        using var mother = await Host.LogIn(Mother);
        using var father = await Host.LogIn(Father);
        Assert.That((await carer.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "before");

        var done = await Decide(leader, mother: "front-page", father: "none");
        Assert.That(done.Text, Does.Contain("Raus Brygge").And.Contain("Barneverns- og helsenemnda, 26/123").And.Contain("Bare forsiden"));

        Assert.That((await carer.Get("/")).Text, Does.Contain("Leende"));
        Assert.That((await carer.Get($"/individual-plans/plans/{Plan}")).Text, Does.Contain("Mål 1"));
        Assert.That(await Writes(carer), Is.EqualTo(HttpStatusCode.OK), "the foster parent takes part in making the plan");
        Assert.That((await mother.Get($"/individual-plans/plans/{Plan}")).Text, Does.Contain("Våken Lanterne").And.Not.Contain("Mål 1"), "who is responsible, and no more");
        Assert.That(await Writes(mother), Is.Not.EqualTo(HttpStatusCode.OK));
        Assert.That((await father.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await father.Get("/")).Text, Does.Not.Contain("Leende"));
        using var coordinator = await Host.LogIn(Coordinator);
        Assert.That((await coordinator.Get("/")).Text, Does.Contain("Leende"), "and somebody looks at what rested on the parents");
        Assert.That(await Work(services => services.Find<int>("select count(*) from kp_task where kind = 'relation-ended' and subject_id = @Child and closed_at is null", new { Child })), Is.Positive);

        await leader.Submit(await leader.Get(Page), new Dictionary<string, string> { ["Ending.Reason"] = "Barnet har flyttet hjem" }, "end");
        Assert.That((await carer.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        foreach (var parent in new[] { mother, father})
            Assert.That((await parent.Get($"/individual-plans/plans/{Plan}")).Text, Does.Contain("Mål 1"));
        Assert.That((await Logged("safety-care-set"), await Logged("safety-care-ended")), Is.EqualTo((1, 1)));
    }

    [Test, Property("Rule", "R65")]
    public async Task Parents_who_keep_everything_see_as_before_beside_the_foster_home()
    {
        using var leader = await Host.LogIn(Leader);
        await Decide(leader, mother: "all", father: "all");
        foreach (var name in (string[])[Mother, Father, Carer])
        {
            using var visitor = await Host.LogIn(name);
            Assert.That((await visitor.Get($"/individual-plans/plans/{Plan}")).Text, Does.Contain("Mål 1"), name);
        }
    }

    [Test, Property("Rule", "R65")]
    public async Task The_child_welfare_service_that_has_the_care_sees_and_writes_while_it_lasts_and_in_what_begins_later()
    {
        using var leader = await Host.LogIn(Leader);
        using var contact = await Host.LogIn("Stødig Ror");
        Assert.That((await contact.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "before");
        await Decide(leader, mother: "all", father: "none");
        Assert.That((await contact.Get($"/individual-plans/plans/{Plan}")).Text, Does.Contain("Mål 1"));
        Assert.That((await contact.Get($"/individual-plans/plans/{Plan}/notes")).Status, Is.Not.EqualTo(HttpStatusCode.OK), "the child's own notes are the child's");
        using var consent = await contact.Api(HttpMethod.Post, $"/api/individual-plans/plans/{Plan}/consent", new { childsView = "heard" });
        Assert.That(consent.IsSuccessStatusCode, Is.False, "deciding is not the service's");
        using var teacher = await Host.LogIn("Fjern Holme");
        Assert.That((await teacher.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "another unit");

        var later = await Work(async services =>
        {
            var resource = new Contracts.Resource
            {
                Id = Guid.CreateVersion7(), Kind = "coordination-case", SubjectId = Child,
                LeadUnitId = await services.Find<Guid>("select lead_unit_id from kp_resource where id = @Plan", new { Plan }),
            };
            await services.GetRequiredService<Contracts.IResources>().Register(resource, await services.Find<Guid>("select person_id from kp_responsibility where resource_id = @Plan and ended_at is null", new { Plan }), "coordinator");
            return resource.Id;
        });
        Assert.That(await Granted(later), Is.Positive);

        await leader.Submit(await leader.Get(Page), new Dictionary<string, string> { ["Ending.Reason"] = "Barnet har flyttet hjem" }, "end");
        Assert.That((await contact.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await Granted(later), Is.Zero);
    }

    private Task<int> Granted(Guid resource) => Work(services => services.Find<int>(
        "select count(*) from kp_grant where resource_id = @resource and legal_basis = 'care-decision' and ends_at > @now", new { resource, now = Host.Clock.GetUtcNow() }));

    [Test, Property("Rule", "R65")]
    public async Task Nothing_changes_before_the_first_day()
    {
        using var leader = await Host.LogIn(Leader);
        await Decide(leader, mother: "none", father: "none", from: "01.12.2026");
        Assert.That(await Reads(Mother), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Reads(Carer), Is.EqualTo(HttpStatusCode.NotFound));
        Host.Clock.Set(new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero));
        Assert.That(await Reads(Mother), Is.EqualTo(HttpStatusCode.NotFound), "midnight in Norway");
        Assert.That(await Reads(Carer), Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("Form.NationalId"), TestCase("Form.LegalBasis"), TestCase("Form.Reference"), TestCase("Form.From"), TestCase("Form.ReviewOn"), TestCase("Form.Rights")]
    public async Task What_is_missing_is_asked_for_and_nothing_is_changed(string missing)
    {
        using var leader = await Host.LogIn(Leader);
        Assert.That((await Decide(leader, "none", "none", missing: missing)).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await Reads(Mother), Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<PageAnswer> Decide(Visitor leader, string mother, string father, string from = "21.11.2026", string? missing = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["Form.NationalId"] = CarersNumber, ["Form.LegalBasis"] = "bvl-5-1", ["Form.Reference"] = "Barneverns- og helsenemnda, 26/123", ["Form.From"] = from, ["Form.ReviewOn"] = "01.06.2027",
            [$"Form.Rights[{await PersonId(Mother)}]"] = mother, [$"Form.Rights[{await PersonId(Father)}]"] = father,
        };
        if (missing == "Form.Rights") fields.Remove($"Form.Rights[{await PersonId(Mother)}]");
        else if (missing is not null) fields[missing] = "";
        return await leader.Submit(await leader.Get(Page), fields, "care");
    }

    private async Task<HttpStatusCode> Reads(string name)
    {
        using var visitor = await Host.LogIn(name);
        return (await visitor.Get($"/individual-plans/plans/{Plan}")).Status;
    }

    private async Task<HttpStatusCode> Writes(Visitor visitor) => (await visitor.Get($"/individual-plans/plans/{Plan}/edit")).Status;
}
