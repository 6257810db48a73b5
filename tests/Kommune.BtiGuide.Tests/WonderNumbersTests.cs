using System.Net;
using Kommune.Testing;

namespace Kommune.BtiGuide.Tests;

/// <summary>How many wonder notes there are, and how many were decided in time (I9): for the owner of the guide, and of nobody in particular.</summary>
[Property("Rule", "R86"), Property("Rule", "R87")]
internal sealed class WonderNumbersTests
{
    private TestHost _host = null!;

    [SetUp]
    public async Task Start() => _host = await TestHost.With("bti-guide");

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task A_year_that_is_over_is_told_by_unit_and_small_numbers_with_what_would_reveal_them_are_not()
    {
        await Year(2025, ("Sol%", 9), ("Strandlia skole", 3), ("Fjellhavn helse%", 12));
        using var owner = await _host.LogIn("Skarp Linse");
        var page = (await owner.Get("/bti-guide/wonder/numbers")).Text;
        Assert.That(page, Does.Contain("Strandlia skole vises ikke").And.Contain("12").And.Contain("I alt 24"));
        Assert.That(page, Does.Not.Contain("barnehage 9"), "with it, and the sum, the three could be worked out");
        Assert.That(page, Does.Contain("Avklart innen fristen: 50 %"));
        using var worker = await _host.LogIn("Lun Peis");
        Assert.That((await worker.Get("/bti-guide/wonder/numbers")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_note_counts_when_it_is_written_and_when_it_is_decided_and_the_running_year_is_not_told()
    {
        using var writer = await _host.LogIn("Lun Peis");
        var page = await writer.Get(await WonderNoteTests.Write(writer));
        Assert.That(await Counted(), Is.EqualTo((1, 0, 0)));
        await writer.Submit(page, new Dictionary<string, string> { ["Form.Outcome"] = "Close", ["Form.Reason"] = "Det gikk over." }, "decide");
        Assert.That(await Counted(), Is.EqualTo((1, 1, 1)));
        await Year(2026, ("Strandlia%", 90));
        using var owner = await _host.LogIn("Skarp Linse");
        Assert.That((await owner.Get("/bti-guide/wonder/numbers")).Text, Does.Contain("ingen hele år").And.Not.Contain("90"));
    }

    private Task<(int, int, int)> Counted() => _host.Work(TestHost.Fjellhavn, async services =>
    (
        await services.Find<int>("select coalesce(sum(written), 0) from bti_wonder_number"), await services.Find<int>("select coalesce(sum(decided), 0) from bti_wonder_number"),
        await services.Find<int>("select coalesce(sum(in_time), 0) from bti_wonder_number")
    ));

    private async Task Year(int year, params (string Unit, int Written)[] units)
    {
        foreach (var (unit, written) in units)
            await _host.Work(TestHost.Fjellhavn, services => services.Execute(
                "insert into bti_wonder_number (year, unit_id, written, decided, in_time) select @year, id, @written, @written, @half from kp_org_unit where name like @unit",
                new { year, unit, written, half = written / 3 + (written == 12 ? 4 : 0) }));
    }
}
