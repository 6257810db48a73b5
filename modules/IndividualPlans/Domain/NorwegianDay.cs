namespace Kommune.IndividualPlans;

/// <summary>The calendar day in Norway of an instant: a deadline is counted in the days people live in, not in UTC.</summary>
internal static class NorwegianDay
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Oslo).DateTime);
}
