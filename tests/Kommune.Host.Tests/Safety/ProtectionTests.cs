using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests.Safety;

/// <summary>A strictly protected address, decided and ended on the page of the one who leads the coordinating unit (R69, R70).</summary>
internal sealed class ProtectionTests : SafetyPageTests
{
    private string Page => $"/protection/{Child}";

    [Test, Property("Rule", "R70")]
    public async Task The_leader_protects_a_child_and_the_case_is_there_for_those_who_are_named_until_it_ends()
    {
        using var leader = await Host.LogIn(Leader);
        using var coordinator = await Host.LogIn(Coordinator);
        using var mother = await Host.LogIn(Mother);
        using var father = await Host.LogIn(Father);
        var done = await Protect(leader, [Coordinator, Mother]);
        Assert.That(done.Text, Does.Contain("Dette gjelder nå").And.Contain("Politiet har vurdert at det er fare."));
        Assert.That(await Reached(coordinator, mother, father), Is.EqualTo((200, 200, 404)));
        Assert.That((await father.Get("/")).Text, Does.Not.Contain("Leende"));
        Assert.That((await leader.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "the leader decides and does not read");

        await Add(leader, Father, "Han skal hente henne");
        Assert.That((await Reached(coordinator, mother, father)).Father, Is.EqualTo(200));
        var removed = await Remove(leader, Father, "Det er ikke trygt lenger");
        Assert.That((await Reached(coordinator, mother, father)).Father, Is.EqualTo(404), "with the next request");
        Assert.That(removed.Text, Does.Contain("Han skal hente henne").And.Contain("Det er ikke trygt lenger"), "the history keeps what is over");

        await leader.Submit(await leader.Get(Page), new Dictionary<string, string> { ["Ending.Reason"] = "Politiet har hevet det" }, "end");
        Assert.That(await Reached(coordinator, mother, father), Is.EqualTo((200, 200, 200)));
        Assert.That((await leader.Get(Page)).Text, Does.Contain("Politiet har hevet det"));
        Assert.That((await Logged("safety-protection-set"), await Logged("safety-protection-named"), await Logged("safety-protection-unnamed"), await Logged("safety-protection-ended")),
            Is.EqualTo((1, 3, 1, 1)), "a row for each change");
        Assert.That((await mother.Get($"/read-log/{Child}")).Text, Does.Not.Contain("trygghet").And.Not.Contain("beskytte"), "told to the one it is about and to nobody else");
    }

    [Test, Property("Rule", "R70")]
    public async Task A_case_does_not_close_to_everyone_nor_to_the_one_who_is_responsible()
    {
        using var leader = await Host.LogIn(Leader);
        Assert.That((await Protect(leader, [])).Text, Does.Contain("Velg minst én som kan åpne saken"));
        Assert.That((await Protect(leader, [Mother])).Text, Does.Contain("Våken Lanterne er ansvarlig for saken"));
        foreach (var missing in (string[])["Form.LegalBasis", "Form.Reason", "Form.ReviewOn"])
            Assert.That((await Protect(leader, [Coordinator], missing)).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), missing);
        Assert.That(await Standing(), Is.Zero);

        await Protect(leader, [Coordinator]);
        Assert.That(await Standing(), Is.EqualTo(1));
        Assert.That((await Remove(leader, Coordinator, "Feil")).Text, Does.Contain("Våken Lanterne er ansvarlig for saken"));
        using var coordinator = await Host.LogIn(Coordinator);
        Assert.That((await coordinator.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test, Property("Rule", "R70")]
    public async Task Only_the_leader_decides_and_others_cannot_tell_whether_there_is_anything()
    {
        foreach (var name in (string[])[Coordinator, Mother, "Myk Ull", "Fast Fjellvegg"])
        {
            using var visitor = await Host.LogIn(name);
            Assert.That((await visitor.Get(Page)).Status, Is.EqualTo((await visitor.Get($"/protection/{Guid.NewGuid()}")).Status).And.Not.EqualTo(HttpStatusCode.OK), name);
            Assert.That((await visitor.Get("/safety")).Status, Is.Not.EqualTo(HttpStatusCode.OK), name);
            Assert.That((await visitor.Get("/")).Html, Does.Not.Contain("/safety"), name);
        }
    }

    [Test, Property("Rule", "R70")]
    public async Task The_leader_finds_those_who_are_in_no_list()
    {
        using var leader = await Host.LogIn(Leader);
        var overview = await leader.Get("/safety");
        Assert.That(overview.Text, Does.Contain("Varsom Seil").And.Not.Contain("Leende Måke"));
        var found = await leader.Submit(overview, new Dictionary<string, string> { ["Form.NationalId"] = "30881885820" }, "find");
        Assert.That((found.Address, found.Text.Contains("Leende Måke", StringComparison.Ordinal)), Is.EqualTo((Page, true)));
        await Protect(leader, [Coordinator]);
        Assert.That((await leader.Get("/safety")).Text, Does.Contain("Leende Måke"));
    }

    [Test]
    public async Task A_protection_is_looked_at_again_on_its_day_and_the_task_names_nobody()
    {
        using var leader = await Host.LogIn(Leader);
        await Protect(leader, [Coordinator]);
        Host.Clock.Set(new DateTimeOffset(2027, 3, 1, 5, 0, 0, TimeSpan.Zero));
        await Host.RunDailyJobs();
        await leader.LogIn(Leader);
        Assert.That((await leader.Get("/")).Text, Does.Contain("Vurder en avgjørelse om trygghet på nytt").And.Not.Contain("Leende"));
        await leader.Submit(await leader.Get(Page), new Dictionary<string, string> { ["Ending.Reason"] = "Over" }, "end");
        Assert.That((await leader.Get("/")).Text, Does.Not.Contain("Vurder en avgjørelse om trygghet på nytt"));
    }

    /// <summary>A complete decision that names these, as a browser sends several ticked boxes.</summary>
    private async Task<PageAnswer> Protect(Visitor leader, string[] names, string? missing = null)
    {
        var page = await leader.Get(Page);
        var form = page.Form("protect");
        var fields = form.Fields.Where(field => field.Key != "Form.Names").ToList();
        foreach (var name in names) fields.Add(new("Form.Names", $"{await PersonId(name)}"));
        var values = new Dictionary<string, string> { ["Form.LegalBasis"] = "police", ["Form.Reason"] = "Trusler fra en tidligere partner", ["Form.ReviewOn"] = "01.03.2027" };
        if (missing is not null) values[missing] = "";
        return await leader.Submit(page, form with { Fields = fields }, values);
    }

    private async Task Add(Visitor leader, string name, string reason) => await leader.Submit(await leader.Get(Page),
        new Dictionary<string, string> { ["Adding.Person"] = $"{await PersonId(name)}", ["Adding.Reason"] = reason }, "name");

    private async Task<PageAnswer> Remove(Visitor leader, string name, string reason)
    {
        var person = await PersonId(name);
        var id = await Work(services => services.Find<Guid>("select id from kp_protection_name where person_id = @person and ends_at is null", new { person }));
        return await leader.Submit(await leader.Get(Page), new Dictionary<string, string> { ["Removing.Name"] = $"{id}", ["Removing.Reason"] = reason }, "unname");
    }

    private async Task<(int Coordinator, int Mother, int Father)> Reached(Visitor coordinator, Visitor mother, Visitor father)
    {
        async Task<int> Of(Visitor visitor) => (int)(await visitor.Get($"/individual-plans/plans/{Plan}")).Status;
        return (await Of(coordinator), await Of(mother), await Of(father));
    }

    private Task<int> Standing() => Work(services => services.Find<int>("select count(*) from kp_protection where subject_id = @Child and ends_at is null", new { Child }));
}
