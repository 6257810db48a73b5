using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Hosting;

namespace Kommune.Platform.Jobs;

/// <summary>Wakes at midnight in Norway, and once an hour for what failed, for a clock that was set, and for a module that was turned on.</summary>
internal sealed class DailyJobRunner(TenantDirectory tenants, DailyJobs jobs, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var tenant in tenants.All.Where(tenant => tenant.IsInService))
            {
                if (stoppingToken.IsCancellationRequested) return;
                await ((Task)jobs.RunDue(tenant, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            await Task.Delay(UntilNext(clock.GetUtcNow()), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>To just after the next midnight in Norway, but never longer than an hour.</summary>
    public static TimeSpan UntilNext(DateTimeOffset now)
    {
        var midnight = NorwegianDay.Start(NorwegianDay.Of(now).AddDays(1)) - now + TimeSpan.FromSeconds(1);
        return midnight < LookAgain ? midnight : LookAgain;
    }
}
