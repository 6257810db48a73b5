namespace Kommune.IndividualPlans;

/// <summary>The calendar day in Norway of an instant: a deadline is counted in the days people live in, not in UTC.</summary>
internal static class NorwegianDay
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Oslo).DateTime);

    /// <summary>The last instant of a day.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Oslo.GetUtcOffset(midnight)).ToUniversalTime().AddMilliseconds(-1);
    }
}
