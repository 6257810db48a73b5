namespace Kommune.Platform.Bus;

/// <summary>When a failed delivery is tried again. The sum is ten and a half hours: a night's outage heals itself.</summary>
internal sealed class RetrySchedule(Random random)
{
    private const double Jitter = 0.2;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8),
    ];

    /// <summary>Attempts in all; after the last one the delivery is dead.</summary>
    public static int MaxAttempts => Delays.Length + 1;

    /// <summary>Time to wait after so many attempts, or null when it is enough. Jittered, so that a healed outage is not met by a wall of retries.</summary>
    public TimeSpan? After(int attempts)
    {
        if (attempts < 1 || attempts > Delays.Length)
        {
            return null;
        }
        return Delays[attempts - 1] * (1 - Jitter + (2 * Jitter * random.NextDouble()));
    }
}
