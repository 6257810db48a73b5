using Kommune.Contracts;
using Kommune.Platform.Jobs;
using Kommune.Platform.Tenancy;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Work;

internal sealed class DailyJobsOfTwoHostsTests
{
    [Test]
    public async Task A_day_that_several_take_at_once_is_run_by_one()
    {
        var runs = new Runs();
        await using var host = await TestHost.Start(new TestHostOptions
        {
            Adjust = builder =>
            {
                builder.Services.AddSingleton(runs);
                builder.Services.AddDaily<CountedJob>("test.counted");
            },
        });
        var (jobs, tenant) = (host.Services.GetRequiredService<DailyJobs>(), host.Services.GetRequiredService<TenantDirectory>().Get(TestHost.Fjellhavn));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => jobs.RunDue(tenant, CancellationToken.None))));
        Assert.That(runs.Count, Is.EqualTo(1));

        host.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => jobs.RunDue(tenant, CancellationToken.None))));
        Assert.That(runs.Count, Is.EqualTo(2));
    }

    private sealed class Runs
    {
        private int _count;

        public int Count => _count;

        public void One() => Interlocked.Increment(ref _count);
    }

    private sealed class CountedJob(Runs runs) : IDailyJob
    {
        public Task Run(DateOnly day)
        {
            runs.One();
            return Task.CompletedTask;
        }
    }
}
