using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Backup;

/// <summary>Half past two each night in Norway, one municipality after the other: nobody waits for the disk then.</summary>
internal sealed partial class BackupNights(TenantDirectory tenants, RestoreProofs proofs, TimeProvider clock, ILogger<BackupNights> logger) : BackgroundService
{
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromHours(2.5);
    private static readonly TimeSpan TooOld = TimeSpan.FromHours(26);

    /// <summary>Timers go by this machine's sense of an hour, which may be off; and a service that slept through a night finds out.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = UntilNext(clock.GetUtcNow());
            var night = wait <= LookAgain;
            await Task.Delay(night ? wait : LookAgain, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var tenant in tenants.All.Where(tenant => tenant is { IsInService: true, Database.IsShared: false }))
            {
                if (stoppingToken.IsCancellationRequested) return;
                await Run(tenant, night, stoppingToken);
            }
        }
    }

    /// <summary>To the next half past two, by Norwegian midnights: the same on the nights when clocks are changed.</summary>
    public static TimeSpan UntilNext(DateTimeOffset now)
    {
        var tonight = NorwegianDay.Start(NorwegianDay.Of(now)) + AfterMidnight;
        return (tonight > now ? tonight : NorwegianDay.Start(NorwegianDay.Of(now).AddDays(1)) + AfterMidnight) - now;
    }

    private async Task Run(Tenant tenant, bool night, CancellationToken cancellation)
    {
        try
        {
            // A new municipality has nothing to lose before its first night.
            if (night || await RestoreProofs.Last(tenant) < clock.GetUtcNow() - TooOld) await proofs.Run(tenant, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(logger, failure, tenant.Municipality.Key);
        }
        catch (OperationCanceledException)
        {
            // Stopped; the next start sees that a night is missing.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality}: the night's backup failed")]
    private static partial void Failed(ILogger logger, Exception failure, string municipality);
}
