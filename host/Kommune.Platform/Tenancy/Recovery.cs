using System.Data.Common;
using Kommune.Platform.Bus;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Tenancy;

/// <summary>
/// Tries again what could not be brought up at start: a server that was away then is back, a disk has room. Nobody has to start the service anew
/// for one municipality of many.
/// </summary>
internal sealed partial class Recovery(TenantDirectory tenants, PlatformMigrations migrations, Synchroniser synchroniser, TimeProvider clock, ILogger<Recovery> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            await RunOnce(stoppingToken);
        }
    }

    public async Task RunOnce(CancellationToken cancellation)
    {
        foreach (var tenant in tenants.All.Where(tenant => !tenant.IsInService))
        {
            try
            {
                await migrations.Run(tenant, cancellation);
                if (!tenant.IsInService) continue;
                await synchroniser.Run(tenant);
                Back(logger, tenant.Municipality.Key);
            }
            catch (Exception failure) when (failure is DbException or IOException or TimeoutException)
            {
                tenant.TurnOff(PlatformMigrations.Platform, failure.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Municipality} is in service again")]
    private static partial void Back(ILogger logger, string municipality);
}
