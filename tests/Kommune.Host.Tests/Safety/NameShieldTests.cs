using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests.Safety;

/// <summary>That the person's log tells roles and not names is decided on a page, ended there, and never reaches control (R47).</summary>
internal sealed class NameShieldTests : SafetyPageTests
{
    [Test, Property("Rule", "R47")]
    public async Task The_family_reads_roles_until_it_ends_and_control_reads_names_all_the_while()
    {
        var page = $"/name-shield/{Child}";
        using var coordinator = await Host.LogIn(Coordinator);
        await coordinator.Get($"/individual-plans/plans/{Plan}");
        using var mother = await Host.LogIn(Mother);
        Assert.That((await mother.Get($"/read-log/{Child}")).Text, Does.Contain("Våken Lanterne"));

        using var leader = await Host.LogIn(Leader);
        var decision = new Dictionary<string, string> { ["Form.LegalBasis"] = "threats", ["Form.Reason"] = "Ansatte er oppsøkt hjemme", ["Form.ReviewOn"] = "01.03.2027" };
        foreach (var missing in decision.Keys)
            Assert.That((await leader.Submit(await leader.Get(page), new Dictionary<string, string>(decision) { [missing] = "" }, "shield")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), missing);
        Assert.That((await leader.Submit(await leader.Get(page), decision, "shield")).Text, Does.Contain("Ansatte er oppsøkt hjemme"));
        var log = await mother.Get($"/read-log/{Child}");
        Assert.That(log.Text, Does.Not.Contain("Våken Lanterne").And.Not.Contain("roller og ikke navn"));
        Assert.That((await mother.Get($"/start/{Child}")).Html, Does.Not.Contain("Lanterne</span>, Koordinerende"), "nor who read last");

        // She asks about a line, and the one who answers must know whom it is about.
        var sequence = await Work(services => services.Find<long>("select max(a.sequence) from kp_audit a join kp_person p on p.id = a.actor_id where a.subject_id = @Child and a.action = 'read' and p.family_name = 'Lanterne'", new { Child }));
        await mother.Submit(await mother.Get($"/read-log/{Child}/ask/{sequence}"), new Dictionary<string, string> { ["Form.Words"] = "Hvorfor?" }, "ask");
        var question = await Work(services => services.Find<Guid>("select id from kp_log_question"));
        Assert.That((await leader.Get($"/log-questions/{question}")).Text, Does.Contain("Våken Lanterne"));

        await leader.Submit(await leader.Get(page), new Dictionary<string, string> { ["Ending.Reason"] = "Det er rolig nå" }, "end");
        Assert.That((await mother.Get($"/read-log/{Child}")).Text, Does.Contain("Våken Lanterne"));
        Assert.That((await leader.Get(page)).Text, Does.Contain("Det er rolig nå"));
        Assert.That((await Logged("safety-names-hidden"), await Logged("safety-names-shown")), Is.EqualTo((1, 1)));
    }
}
