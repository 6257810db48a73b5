namespace Kommune.Platform.Tests.Access;

/// <summary>Stands still until it is moved.</summary>
internal sealed class ManualClock : TimeProvider
{
    /// <summary>21 November 2026, 10 o'clock in Norway.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public DateOnly Today => new(Now.Year, Now.Month, Now.Day);

    public override DateTimeOffset GetUtcNow() => Now;
}
