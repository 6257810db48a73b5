using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.IndividualPlans.Tests.Module;

internal sealed class ProtectedTests : Journey
{
    [Test, Property("Rule", "R69"), Property("Rule", "R70")]
    public async Task A_protected_child_is_there_for_those_who_are_named_and_no_place_is()
    {
        var (caseId, planId) = await StartedPlan("Tålmodig Bekk", "Lyttende Bekk");
        await FillIn(planId, isChild: true);
        var child = await PersonId("Lyttende Bekk");
        await Protect(child, await PersonId("Tålmodig Bekk"));

        using var mother = await LogIn("Tålmodig Bekk");
        foreach (var address in new[] { "", "/versions", "/edit", "/print" })
        {
            var page = await mother.Get($"/individual-plans/plans/{planId}{address}");
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), address);
            Assert.That(page.Text, Does.Not.Contain("Strandlia").And.Not.Contain("Rehabilitering").And.Not.Contain("Koordinerende enhet"), address);
        }
        Assert.That((await Plan(mother, planId)).GetRawText(), Does.Not.Contain("Strandlia"));

        foreach (var name in new[] { "Sindig Bro", Coordinator, Officer })
        {
            using var visitor = await LogIn(name);
            await Get(visitor, $"/plans/{planId}", HttpStatusCode.NotFound);
            await Get(visitor, $"/cases/{caseId}", HttpStatusCode.NotFound);
            Assert.That((await visitor.Get("/")).Text, Does.Not.Contain("Lyttende"), name);
        }
        using var officer = await LogIn(Officer);
        var found = await officer.Get("/individual-plans/cases?show=all&q=lyttende");
        Assert.That(found.Text, Does.Contain("Ingen treff").And.Not.Contain("Lyttende Bekk"));
    }

    /// <summary>Only those who are named.</summary>
    private Task Protect(Guid subjectId, params Guid[] named) => Host.Work(TestHost.Fjellhavn, async services =>
    {
        var work = services.GetRequiredService<IUnitOfWork>();
        var now = Host.Clock.GetUtcNow();
        await work.Execute(
            "insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at) values (@id, @subjectId, 'fregl-10-4', @subjectId, @review, @now)",
            new { id = Guid.CreateVersion7(), subjectId, review = new DateOnly(2027, 1, 1), now });
        foreach (var personId in named)
            await work.Execute(
                "insert into kp_protection_name (id, subject_id, person_id, author_id, starts_at) values (@id, @subjectId, @personId, @personId, @now)",
                new { id = Guid.CreateVersion7(), subjectId, personId, now });
        return 0;
    });
}
