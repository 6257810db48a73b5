using System.Net;
using Kommune.IndividualPlans.Tests.Pages;

namespace Kommune.IndividualPlans.Tests.Module;

internal sealed class PrivateNotesTests : Journey
{
    private const string Secret = "Jeg er redd for tirsdager.";

    [Test, Property("Rule", "R39")]
    public async Task What_the_person_writes_alone_nobody_else_can_open_print_or_compare()
    {
        var (_, planId) = await ActivePlan("Klok Granitt");
        using var home = await LogIn("Klok Granitt");
        var page = await PageWorld.Fill(home, Notes(planId), "note", ("Form.Words", Secret));
        Assert.That(page.Text, Does.Contain(Secret));

        using var coordinator = await LogIn(Coordinator);
        using var stranger = await LogIn("Fjern Holme");
        Assert.That((await coordinator.Get(Notes(planId))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await stranger.Get(Notes(planId))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        foreach (var reader in new[] { home, coordinator })
        {
            Assert.That((await reader.Get($"/individual-plans/plans/{planId}/print")).Text, Does.Not.Contain(Secret));
            Assert.That((await Plan(reader, planId)).GetRawText(), Does.Not.Contain(Secret));
            Assert.That((await Get(reader, $"/plans/{planId}/versions")).GetRawText(), Does.Not.Contain(Secret));
        }
        Assert.That(await Query<int>("select count(*) from ip_plan_history where content like '%tirsdager%'"), Is.EqualTo([0]));
        Assert.That(await Query<int>("select count(*) from bus_event where payload like '%tirsdager%'"), Is.EqualTo([0]));
        Assert.That(await Query<int>("select count(*) from ip_plan where document like '%tirsdager%' or content like '%tirsdager%' or draft like '%tirsdager%'"), Is.EqualTo([0]));
    }

    [Test, Property("Rule", "R39")]
    public async Task A_parent_governs_the_plan_but_not_the_childs_own_notes()
    {
        var (_, planId) = await StartedPlan("Tålmodig Bekk", "Lyttende Bekk");
        using var mother = await LogIn("Tålmodig Bekk");
        Assert.That((await mother.Get($"/individual-plans/plans/{planId}")).Text, Does.Not.Contain("Mine egne notater"));
        Assert.That((await mother.Get(Notes(planId))).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test, Property("Rule", "R39")]
    public async Task A_note_that_is_deleted_is_gone_and_nobody_can_delete_anothers()
    {
        var (_, planId) = await ActivePlan("Varm Kompass");
        var (_, otherPlan) = await ActivePlan("Raus Brygge");
        using var home = await LogIn("Varm Kompass");
        await PageWorld.Fill(home, Notes(planId), "note", ("Form.Words", Secret));
        var note = (await Query<Guid>("select id from ip_private_note where plan_id = @planId", new { planId })).Single();

        using var other = await LogIn("Raus Brygge");
        Assert.That((await other.Get($"{Notes(planId)}/{note}/remove")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.Get($"{Notes(otherPlan)}/{note}/remove")).Status, Is.EqualTo(HttpStatusCode.NotFound), "a note of another plan");
        Assert.That((await PageWorld.Fill(home, $"{Notes(planId)}/{note}/remove", "note-remove")).Text, Does.Not.Contain(Secret));
        Assert.That(await Query<int>("select count(*) from ip_private_note where plan_id = @planId", new { planId }), Is.EqualTo([0]));
    }

    [Test]
    public async Task An_empty_note_is_not_kept()
    {
        var (_, planId) = await ActivePlan("Trofast Anker");
        using var home = await LogIn("Trofast Anker");
        var page = await home.Get(Notes(planId));
        Assert.That((await PageWorld.Try(home, page, "note", ("Form.Words", " "))).Text, Does.Contain("Skriv et notat."));
    }

    private static string Notes(Guid planId) => $"/individual-plans/plans/{planId}/notes";
}
