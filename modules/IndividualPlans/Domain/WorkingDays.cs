namespace Kommune.IndividualPlans;

/// <summary>Days that are not Saturday, Sunday or one of the public holidays in Norway.</summary>
internal static class WorkingDays
{
    /// <summary>Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday, in days from Easter Sunday.</summary>
    private static readonly int[] MovingWithEaster = [-3, -2, 0, 1, 39, 49, 50];

    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Fixed.Contains((day.Month, day.Day))
        && !MovingWithEaster.Contains(day.DayNumber - Easter(day.Year).DayNumber);

    /// <summary>The working day that is so many working days after <paramref name="from"/>; the day itself is not counted.</summary>
    public static DateOnly After(DateOnly from, int days)
    {
        var day = from;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) days--;
        }
        return day;
    }

    /// <summary>The day itself, or the next working day: a deadline that ends on a holiday runs on (domstolloven § 149).</summary>
    public static DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : OnOrAfter(day.AddDays(1));

    /// <summary>Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = (year / 100, year % 100);
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var week = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        var correction = (golden + 11 * moon + 22 * week) / 451;
        var march = moon + week - 7 * correction + 114;
        return new DateOnly(year, march / 31, march % 31 + 1);
    }
}
