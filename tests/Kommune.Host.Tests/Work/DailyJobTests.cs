using Kommune.Platform.Jobs;
using Kommune.Platform.Tenancy;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Work;

internal sealed class DailyJobTests : WorkTests
{
    private readonly DayList _days = new();

    protected override TestHostOptions Options()
    {
        _days.Ran.Clear();
        _days.Fails.Clear();
        return new()
        {
            Adjust = builder =>
            {
                builder.Services.AddSingleton(_days);
                builder.Services.AddDaily<NoteDay>("test.note-day");
            },
        };
    }

    [Test]
    public async Task A_day_runs_once_and_the_next_at_midnight_in_Norway()
    {
        await Host.RunDailyJobs();
        await Host.RunDailyJobs();
        Assert.That(_days.Ran, Is.EqualTo([new DateOnly(2026, 11, 21)]));

        Host.Clock.Set(new(2026, 11, 21, 22, 59, 59, TimeSpan.Zero));
        await Host.RunDailyJobs();
        Assert.That(_days.Ran, Has.Count.EqualTo(1));
        Host.Clock.Set(new(2026, 11, 21, 23, 0, 0, TimeSpan.Zero));
        await Host.RunDailyJobs();
        Assert.That(_days.Ran, Is.EqualTo([new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 22)]));
    }

    [Test]
    public async Task Days_on_which_the_host_was_down_are_caught_up_in_order()
    {
        await Host.RunDailyJobs();
        Host.Clock.Advance(TimeSpan.FromDays(3));
        await Host.RunDailyJobs();
        Assert.That(_days.Ran, Is.EqualTo(Enumerable.Range(0, 4).Select(new DateOnly(2026, 11, 21).AddDays)));
    }

    [Test]
    public async Task A_clock_set_back_repeats_nothing_and_set_right_again_misses_nothing()
    {
        await Host.RunDailyJobs();
        Host.Clock.Advance(TimeSpan.FromDays(-2));
        await Host.RunDailyJobs();
        Host.Clock.Advance(TimeSpan.FromDays(3));
        await Host.RunDailyJobs();
        Assert.That(_days.Ran.Count(day => day == new DateOnly(2026, 11, 21)), Is.EqualTo(1));
        Assert.That(_days.Ran, Does.Contain(new DateOnly(2026, 11, 22)));
    }

    [Test]
    public async Task A_day_that_fails_leaves_nothing_and_is_tried_again_before_the_next()
    {
        await Host.RunDailyJobs();
        Host.Clock.Advance(TimeSpan.FromDays(2));
        _days.Fails.Add(new DateOnly(2026, 11, 22));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Host.RunDailyJobs());
        Assert.That(await Tasks(), Is.EqualTo(1));

        _days.Fails.Clear();
        await Host.RunDailyJobs();
        Assert.That(_days.Ran, Is.EqualTo([new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23)]));
        Assert.That(await Tasks(), Is.EqualTo(3));
    }

    [Test]
    public async Task Two_that_look_at_once_run_a_day_once()
    {
        var tenant = Host.Services.GetRequiredService<TenantDirectory>().Get(TestHost.Fjellhavn);
        var jobs = Host.Services.GetRequiredService<DailyJobs>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => jobs.RunDue(tenant, CancellationToken.None))));
        Assert.That(_days.Ran, Has.Count.EqualTo(1));
    }

    [TestCase("2026-11-21T22:30:00Z", 30 * 60 + 1, TestName = "Half an hour before midnight it sleeps until just after")]
    [TestCase("2026-11-21T09:00:00Z", 60 * 60, TestName = "In the middle of the day it looks again within the hour")]
    [TestCase("2026-03-28T22:59:00Z", 61, TestName = "The night when clocks go forward begins like any other")]
    public void It_wakes_in_time(string now, int seconds) =>
        Assert.That(DailyJobRunner.UntilNext(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    private Task<int> Tasks() => Read(services => services.Find<int>("select count(*) from kp_task"));
}
