using System.Net;
using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Indicators;

/// <summary>The page of numbers, from what the store holds to the words on it.</summary>
internal sealed class NumbersPageTests
{
    [Test, Property("Rule", "R26"), Property("Rule", "R87"), Property("Rule", "R90")]
    public async Task The_owner_of_the_guide_reads_numbers_and_no_log()
    {
        await using var host = await TestHost.With("stafettlogg", "bti-guide");
        var log = await host.Open("Lun Hamn", "Blid Krit", "Straumvåg skule", TestHost.Straumvag);
        for (var one = 0; one < 7; one++) await Lived(host, openedOn: new(2026, 3, 9), closedOn: null);
        for (var one = 0; one < 6; one++) await Lived(host, openedOn: new(2026, 3, 9), closedOn: one == 0 ? new(2026, 11, 3) : new(2026, 10, 30));

        using var owner = await host.LogIn("Nøye Vekt", TestHost.Straumvag);
        var page = await owner.Get("/stafettlogg/numbers");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain("Tal om stafettloggar").And.Contain("runda ned til næraste fem").And.Not.Contain("Hamn"));
        Assert.That(page.Text, Does.Contain("Nivå 2 minst 5").And.Contain("Nivå 1 færre enn 5"), "eight were open when October ended, and nobody's of November");
        Assert.That(page.Text, Does.Contain("Målet er nådd minst 5").And.Contain("Sa ja minst 10").And.Contain("Ingen skreiv på lenge minst 10"));
        Assert.That(page.Text, Does.Not.Contain("median"), "the year still runs");
        Assert.That((await owner.Get("/stafettlogg/numbers?year=2025")).Text, Does.Contain("median").And.Contain("Sa ja færre enn 5"));
        Assert.That((await owner.Get("/stafettlogg/numbers?year=2024")).Text, Is.EqualTo(page.Text));

        Assert.That((await owner.Get($"/stafettlogg/logs/{log.Id}/baton")).Status, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden));
        using var teacher = await host.LogIn("Blid Krit", TestHost.Straumvag);
        Assert.That((await teacher.Get("/stafettlogg/numbers")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    /// <summary>A log of somebody that was opened on level 2, had a silent time and a baton that was taken, and perhaps ended.</summary>
    private static Task<int> Lived(TestHost host, DateOnly openedOn, DateOnly? closedOn) => host.Work(TestHost.Straumvag, async services =>
    {
        var (id, opened) = (Guid.CreateVersion7(), new DateTimeOffset(openedOn, new(9, 0), TimeSpan.Zero));
        var state = closedOn is null ? nameof(LogState.Open) : nameof(LogState.Closed);
        await services.Execute(
            "insert into sl_log (id, subject_id, state, level, asked_on, opened_on, closed_on, last_activity_at, version, document) values (@id, @subject, @state, 2, @openedOn, @openedOn, @closedOn, @opened, 2, '{}')",
            new { id, subject = Guid.CreateVersion7(), state, openedOn, closedOn, opened });
        await History(1, ChangeCodes.LogOpened, null, opened);
        if (closedOn is { } day) await History(2, ChangeCodes.LogClosed, nameof(ClosingReason.GoalReached), new(day, new(9, 0), TimeSpan.Zero));
        await services.Execute("insert into sl_baton_offer (id, log_id, offered_at, outcome, answered_at) values (@offer, @id, @opened, 'accepted', @opened)", new { offer = Guid.CreateVersion7(), id, opened });
        return await services.Execute("insert into sl_break (id, log_id, kind, began_on, ended_on) values (@one, @id, 'Silent', @openedOn, @openedOn)", new { one = Guid.CreateVersion7(), id, openedOn });

        Task<int> History(int version, string code, string? detail, DateTimeOffset at) => services.Execute(
            "insert into sl_log_history (log_id, version, at, actor_id, code, section, detail, state, level) values (@id, @version, @at, @id, @code, 'together', @detail, @state, 2)",
            new { id, version, at, code, detail, state });
    });
}
