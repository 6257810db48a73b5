using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests.Safety;

/// <summary>What is about a strictly protected child goes out on paper when two have said so, once (R70).</summary>
internal sealed class PrintingTests : SafetyPageTests
{
    private const string Colleague = "Sterk Trapp";

    private string Paper => $"/individual-plans/plans/{Plan}/print";

    private string Page => $"/printing/{Plan}";

    [Test, Property("Rule", "R70")]
    public async Task One_asks_another_who_is_named_says_yes_and_then_it_is_printed_once()
    {
        await Protect(Coordinator, Colleague, Mother);
        using var coordinator = await Host.LogIn(Coordinator);
        using var colleague = await Host.LogIn(Colleague);
        var refused = await coordinator.Get(Paper);
        Assert.That(refused.Text, Does.Contain("Utskrift krever to").And.Not.Contain("Mål 1"), "alone it is refused");
        Assert.That(await Printed(), Is.EqualTo((0, 1)), "the attempt is logged");

        Assert.That((await Ask(coordinator, approver: "")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await Ask(coordinator, $"{await PersonId(Coordinator)}")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "not oneself");
        Assert.That((await Ask(coordinator, $"{await PersonId("Myk Ull")}")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "nobody who is not named");
        Assert.That((await Ask(coordinator, $"{await PersonId(Colleague)}")).Text, Does.Contain("Sterk Trapp er spurt"));
        Assert.That((await coordinator.Get(Paper)).Text, Does.Not.Contain("Mål 1"), "not before the answer");

        Assert.That((await colleague.Get("/")).Text, Does.Contain("Svar om en utskrift kan tas"));
        await Answer(colleague, "true");
        Assert.That((await colleague.Get(Paper)).Text, Does.Not.Contain("Mål 1"), "the yes is for the one who asked");
        Assert.That((await coordinator.Get(Page)).Text, Does.Contain("Du kan skrive ut én gang nå"));
        Assert.That((await coordinator.Get(Paper)).Text, Does.Contain("Mål 1"));
        Assert.That((await coordinator.Get(Paper)).Text, Does.Contain("Utskrift krever to").And.Not.Contain("Mål 1"), "once");
        Assert.That((await Printed()).Prints, Is.EqualTo(1));

        using var mother = await Host.LogIn(Mother);
        Assert.That((await mother.Get(Paper)).Text, Does.Contain("Mål 1"), "what is the family's own, the family prints");
    }

    [TestCase("false", 1), TestCase("true", 25), Property("Rule", "R70")]
    public async Task A_no_opens_nothing_and_a_yes_lasts_a_day(string answer, int hours)
    {
        await Protect(Coordinator, Colleague);
        using var coordinator = await Host.LogIn(Coordinator);
        await Ask(coordinator, $"{await PersonId(Colleague)}");
        using var colleague = await Host.LogIn(Colleague);
        await Answer(colleague, answer);
        Host.Clock.Advance(TimeSpan.FromHours(hours));
        await coordinator.LogIn(Coordinator);
        Assert.That((await coordinator.Get(Paper)).Text, Does.Contain("Utskrift krever to").And.Not.Contain("Mål 1"));
    }

    [Test, Property("Rule", "R70")]
    public async Task An_answer_that_comes_after_a_day_is_too_late()
    {
        await Protect(Coordinator, Colleague);
        using var coordinator = await Host.LogIn(Coordinator);
        await Ask(coordinator, $"{await PersonId(Colleague)}");
        using var colleague = await Host.LogIn(Colleague);
        var page = await colleague.Get(Page);
        Host.Clock.Advance(TimeSpan.FromHours(25));
        await colleague.LogIn(Colleague);
        await colleague.Submit(page, new Dictionary<string, string> { ["Answering.Yes"] = "true" }, "answer");
        await coordinator.LogIn(Coordinator);
        Assert.That((await coordinator.Get(Paper)).Text, Does.Not.Contain("Mål 1"));
    }

    [Test]
    public async Task Where_nobody_is_protected_a_print_takes_one_and_is_logged()
    {
        using var coordinator = await Host.LogIn(Coordinator);
        Assert.That((await coordinator.Get(Paper)).Text, Does.Contain("Mål 1"));
        Assert.That(await Printed(), Is.EqualTo((1, 0)));
        Assert.That((await coordinator.Get(Page)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<PageAnswer> Ask(Visitor visitor, string approver) => await visitor.Submit(await visitor.Get(Page),
        new Dictionary<string, string> { ["Form.Approver"] = approver, ["Form.Purpose"] = "Møte i dag" }, "ask");

    private async Task Answer(Visitor visitor, string yes) =>
        await visitor.Submit(await visitor.Get(Page), new Dictionary<string, string> { ["Answering.Yes"] = yes }, "answer");

    private async Task<(int Prints, int Refusals)> Printed() => (
        await Work(services => services.Find<int>("select count(*) from kp_audit where resource_id = @Plan and action = 'print' and refused = 'None'", new { Plan })),
        await Work(services => services.Find<int>("select count(*) from kp_audit where resource_id = @Plan and action = 'print' and refused <> 'None'", new { Plan })));
}
