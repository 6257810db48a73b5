using System.Net;
using Kommune.Host.Tests.Work;
using Kommune.Platform.Insight;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests;

/// <summary>Leaders look at how their own employees read, on the real page (R48).</summary>
[NonParallelizable, Property("Rule", "R48")]
internal sealed class ReadingControlTests : WorkTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Test]
    public async Task The_leader_is_asked_on_Monday_and_sees_who_and_how_much_but_not_about_whom()
    {
        await ReadOnSaturday(times: 3);
        await Do(services => services.GetRequiredService<ReportReading>().Run(Monday.AddDays(-1)));
        using var leader = await Host.LogIn(Principal);
        Assert.That((await leader.Get("/")).Text, Does.Not.Contain("Se på lesing det bør spørres om"), "not on a Sunday");

        await Do(services => services.GetRequiredService<ReportReading>().Run(Monday));
        Assert.That((await leader.Get("/")).Text, Does.Contain("Se på lesing det bør spørres om"));
        var page = await leader.Get("/reading-control");
        Assert.That(page.Text, Does.Contain(Teacher).And.Contain("Utenfor arbeidstid").And.Contain("person 1"));
        Assert.That(page.Text, Does.Not.Contain("Leende").And.Not.Contain("Måke"));
    }

    [Test]
    public async Task Nobody_looks_at_oneself_at_other_units_or_without_leading_anybody()
    {
        await ReadOnSaturday(times: 3);
        using var other = await Host.LogIn("Varm Stue");
        Assert.That((await other.Get("/reading-control")).Text, Does.Not.Contain(Teacher), "the leader of another unit");
        using var teacher = await Host.LogIn(Teacher);
        Assert.That((await teacher.Get("/reading-control")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        using var mother = await Host.LogIn(Mother);
        Assert.That((await mother.Get("/reading-control")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_quiet_week_asks_nobody()
    {
        await ReadOnSaturday(times: 2);
        await Do(services => services.GetRequiredService<ReportReading>().Run(Monday));
        Assert.That(await Read(services => services.Find<int>("select count(*) from kp_task where kind = 'reading-control'")), Is.Zero);
    }

    /// <summary>The clock of the tests stands at a Saturday.</summary>
    private async Task ReadOnSaturday(int times)
    {
        var resource = await Case();
        using var teacher = await Host.LogIn(Teacher);
        for (var n = 0; n < times; n++)
            Assert.That((await teacher.Get($"/access/{resource}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
