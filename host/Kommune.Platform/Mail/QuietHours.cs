using Kommune.Contracts;

namespace Kommune.Platform.Mail;

/// <summary>When nobody's phone is to light up. Norwegian clock time, also over the nights on which the clock is changed.</summary>
internal static class QuietHours
{
    /// <summary>The instant itself, or the end of the quiet hours it is in.</summary>
    public static DateTimeOffset Next(DateTimeOffset now, MunicipalitySettings settings)
    {
        var (from, to) = (settings.QuietFromHour, settings.QuietToHour);
        var local = TimeZoneInfo.ConvertTime(now, NorwegianDay.Zone);
        var day = NorwegianDay.Of(now);
        var isQuiet = from < to ? local.Hour >= from && local.Hour < to : from > to && (local.Hour >= from || local.Hour < to);
        if (!isQuiet) return now;
        return At(from > to && local.Hour >= from ? day.AddDays(1) : day, to);
    }

    /// <summary>The next morning's end of the quiet hours: when what was collected is told of.</summary>
    public static DateTimeOffset Morning(DateTimeOffset now, MunicipalitySettings settings)
    {
        var today = At(NorwegianDay.Of(now), settings.QuietToHour);
        return today > now ? today : At(NorwegianDay.Of(now).AddDays(1), settings.QuietToHour);
    }

    private static DateTimeOffset At(DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        // The hour that does not exist in spring is the one after it.
        if (NorwegianDay.Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, NorwegianDay.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
