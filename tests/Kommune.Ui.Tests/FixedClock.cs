namespace Kommune.Ui.Tests;

// Friday 20 November 2026, ten in the morning in Norway.
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
}
