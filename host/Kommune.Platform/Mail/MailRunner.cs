using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Mail;

/// <summary>Looks twice a minute whether something is due: a notice is no alarm.</summary>
internal sealed class MailRunner(TenantDirectory tenants, MailQueue queue, MailSettings settings, TimeProvider clock, ILogger<MailRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsOn) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var tenant in tenants.All.Where(tenant => tenant.IsInService))
            {
                try
                {
                    await queue.SendDue(tenant, stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    logger.LogError(failure, "{Municipality}: the mail queue failed and is looked at again", tenant.Municipality.Key);
                }
            }
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
