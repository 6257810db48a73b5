using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.FollowUp;

/// <summary>A log that nobody follows is seen, becomes somebody's task, and goes up by itself.</summary>
[Property("Rule", "R54")]
internal sealed class BreakTests
{
    private TestHost _host = null!;
    private RelayLog _log = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await TestHost.With("stafettlogg");
        _log = await _host.Open("Stille Måke", "Klar Tavle", "Strandlia skole");
    }

    [TearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task Sixty_silent_days_are_a_break_that_goes_up_to_the_leader_and_ends_when_somebody_writes()
    {
        await Days(60);
        Assert.That(await Tasks(), Is.Empty);
        await Days(1);
        Assert.That(await Tasks(), Is.EqualTo(["log-silent"]));
        await Days(7 + 14);
        using var principal = await _host.LogIn("Fast Fjellvegg");
        Assert.That((await principal.Get("/tasks")).Text, Does.Contain("Ingen har fulgt opp en logg på lenge"));

        await _host.Work(TestHost.Fjellhavn, services => services.Execute("update sl_log set last_activity_at = @now where id = @id", new { now = _host.Clock.GetUtcNow(), id = _log.Id }));
        await Days(1);
        Assert.That(await Tasks(), Is.Empty);
        Assert.That(await _host.Work(TestHost.Fjellhavn, services => services.Find<int>("select count(*) from sl_break where ended_on is not null")), Is.EqualTo(1));
    }

    [Test]
    public async Task A_date_that_has_passed_is_a_break()
    {
        await _host.Work(TestHost.Fjellhavn, services => services.Execute("update sl_log set next_on = @day where id = @id", new { day = new DateOnly(2026, 11, 25), id = _log.Id }));
        await Days(4);
        Assert.That(await Tasks(), Is.Empty, "the day itself is not over");
        await Days(1);
        Assert.That(await Tasks(), Is.EqualTo(["log-next-passed"]));
    }

    [Test]
    public async Task A_holder_who_is_away_for_long_is_the_leaders_task()
    {
        var (teacher, principal) = (await _host.PersonId("Klar Tavle"), await _host.PersonId("Fast Fjellvegg"));
        await _host.Work(TestHost.Fjellhavn, services => services.Execute(
            "insert into kp_absence (id, person_id, stand_in_id, first_day, last_day, registered_by, registered_at) values (@id, @teacher, @principal, @first, @last, @principal, @now)",
            new { id = Guid.CreateVersion7(), teacher, principal, first = new DateOnly(2026, 11, 21), last = new DateOnly(2027, 2, 1), now = _host.Clock.GetUtcNow() }));
        await Days(1);
        Assert.That(await Tasks(), Is.EqualTo(["log-holder-away"]));
        using var leader = await _host.LogIn("Fast Fjellvegg");
        Assert.That((await leader.Get("/")).Html, Does.Contain($"/handover/{_log.Id:D}"));
    }

    private async Task Days(int days)
    {
        for (var day = 0; day < days; day++) _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.RunDailyJobs();
    }

    private Task<IReadOnlyList<string>> Tasks() =>
        _host.Work(TestHost.Fjellhavn, services => services.Query<string>("select kind from kp_task where resource_id = @id and closed_at is null", new { id = _log.Id }));
}
