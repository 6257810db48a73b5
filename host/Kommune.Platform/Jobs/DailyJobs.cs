using Kommune.Contracts;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Jobs;

/// <summary>
/// Runs what is due. Each day of each job is one unit of work that begins by writing down that the day is taken: two hosts on one database
/// meet at that row, one commits, and the other finds that there is nothing left to do.
/// </summary>
internal sealed class DailyJobs(
    ModuleCatalog catalog, IEnumerable<DailyJob> ofPlatform, PlatformScopes scopes, TimeProvider clock, ILogger<DailyJobs> logger)
{
    /// <summary>A host that has been down longer than this has other troubles, and what is due shows from its own day.</summary>
    private const int MostMissedDays = 31;

    private readonly IReadOnlyList<DailyJob> _jobs = [.. ofPlatform, .. catalog.Modules.SelectMany(module => module.DailyJobs)];

    /// <summary>Every job of the municipality up to today.</summary>
    /// <returns>True when nothing failed.</returns>
    public async Task<bool> RunDue(Tenant tenant, CancellationToken cancellation)
    {
        var well = true;
        foreach (var job in _jobs.Where(job => job.ModuleId is null || tenant.EnabledModules.Contains(job.ModuleId)))
            well &= await RunDue(tenant, job, cancellation);
        return well;
    }

    private async Task<bool> RunDue(Tenant tenant, DailyJob job, CancellationToken cancellation)
    {
        try
        {
            foreach (var day in await Missing(tenant, job))
            {
                cancellation.ThrowIfCancellationRequested();
                await Run(tenant, job, day);
            }
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "{Municipality}: the daily job {Job} failed and is tried again", tenant.Municipality.Key, job.Name);
            return false;
        }
    }

    /// <summary>Days that have not run, oldest first. Counted from the last day at or before today: a clock that was wrong for a while hides none.</summary>
    private async Task<IReadOnlyList<DateOnly>> Missing(Tenant tenant, DailyJob job)
    {
        var today = clock.Today();
        await using var work = tenant.Database.Begin(canWrite: false);
        var last = await work.Find<DateOnly?>("select max(day) from kp_job_run where job = @job and day <= @today", new { job = job.Name, today });
        if (last is not { } ran) return [today];
        var first = today.AddDays(1 - MostMissedDays);
        if (ran >= first) first = ran.AddDays(1);
        return [.. Enumerable.Range(0, today.DayNumber - first.DayNumber + 1).Select(first.AddDays)];
    }

    private async Task Run(Tenant tenant, DailyJob job, DateOnly day)
    {
        await using var scope = scopes.Begin(tenant, canWrite: true);
        if (!await Take(scope, tenant, job, day)) return;
        await ((IDailyJob)scope.Services.GetRequiredService(job.JobType)).Run(day);
        await scope.Work.Commit();
    }

    private async Task<bool> Take(PlatformScope scope, Tenant tenant, DailyJob job, DateOnly day)
    {
        var values = new { job = job.Name, day, now = clock.GetUtcNow() };
        if (await scope.Work.Find<int>("select count(*) from kp_job_run where job = @job and day = @day", values) > 0) return false;
        try
        {
            await scope.Work.Execute("insert into kp_job_run (job, day, ran_at) values (@job, @day, @now)", values);
            return true;
        }
        catch (Exception failure) when (tenant.Database.Dialect.IsUniqueViolation(failure))
        {
            return false;
        }
    }
}
