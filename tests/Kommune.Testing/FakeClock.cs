namespace Kommune.Testing;

/// <summary>A clock that moves only when told to. Starts at the demo's fixed hour: 21 November 2026, 10.00 in Norway.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => now;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>Moves forward.</summary>
    public void Advance(TimeSpan span) => now += span;

    /// <summary>Sets the time, also backwards: clocks on servers do that.</summary>
    public void Set(DateTimeOffset instant) => now = instant;
}
