namespace Kommune.Platform;

/// <summary>
/// The machine's clock, except that it never goes back: set back, it stands still until the machine has caught up. What has ended would else
/// be open again for a while: a consent that was withdrawn, an employment, a session (R14, R6).
/// </summary>
internal sealed class SteadyClock(TimeProvider machine) : TimeProvider
{
    private long _latest;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => new(Latest(machine.GetUtcNow().UtcTicks), TimeSpan.Zero);

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>It has been this late already: said by what was stored before the process began.</summary>
    public void NotBefore(DateTimeOffset instant) => Latest(instant.UtcTicks);

    private long Latest(long ticks)
    {
        while (true)
        {
            var seen = Volatile.Read(ref _latest);
            if (ticks <= seen) return seen;
            if (Interlocked.CompareExchange(ref _latest, ticks, seen) == seen) return ticks;
        }
    }
}
