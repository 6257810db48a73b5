namespace Kommune.Contracts;

/// <summary>The day people live in: birthdays, employments, consents and deadlines turn at midnight in Norway, not in UTC.</summary>
public static class NorwegianDay
{
    /// <summary>The time zone of the whole platform.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The day in Norway of an instant.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>Today in Norway.</summary>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Of(clock.GetUtcNow());
    }

    /// <summary>The instant the day begins, UTC. Clocks are moved at night, never at midnight.</summary>
    public static DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The last instant of the day, UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => Start(day.AddDays(1)).AddMilliseconds(-1);
}
