namespace Kommune.Host.Login;

/// <summary>Looks every minute for keys that another host has made.</summary>
internal sealed class SessionKeyExchange(SessionKeys keys, TimeProvider clock, ILogger<SessionKeyExchange> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await keys.Exchange();
            }
            catch (Exception failure)
            {
                // The next minute will do: a key is made two days before it is used.
                logger.LogWarning("Session keys could not be exchanged: {Failure}", failure.GetType().Name);
            }
        }
    }
}
