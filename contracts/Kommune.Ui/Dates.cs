using System.Globalization;
using System.Text.RegularExpressions;
using Kommune.Contracts;

namespace Kommune.Ui;

/// <summary>Dates and times as people say them, in the reader's language (the current UI culture), Norwegian time.</summary>
/// <remarks>Day, month and year never part: the spaces between them are non-breaking.</remarks>
public static partial class Dates
{
    private const char Nbsp = '\u00a0';

    // Own tables: ICU is not the same on every machine, and a date on a letter must be.
    private static readonly string[] Months = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Days = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
    private static readonly string[] NynorskDays = ["søndag", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag"];
    private static readonly string[] EnglishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
    private static bool English => Language == "en";

    /// <summary>Today in Norway.</summary>
    public static DateOnly Today(TimeProvider clock) => clock.Today();

    /// <summary>The day in Norway of an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => NorwegianDay.Of(instant);

    /// <summary><c>21. november 2026</c></summary>
    public static string Long(DateOnly date) => $"{Short(date)}{Nbsp}{date.Year}";

    /// <summary><c>lørdag 21. november 2026</c></summary>
    public static string LongWithDay(DateOnly date) => $"{Weekday(date)} {Long(date)}";

    /// <summary><c>21. november</c>, where the year is plain.</summary>
    public static string Short(DateOnly date) => English ? $"{date.Day}{Nbsp}{Month(date)}" : $"{date.Day}.{Nbsp}{Month(date)}";

    /// <summary><c>mandag 23. november</c></summary>
    public static string ShortWithDay(DateOnly date) => $"{Weekday(date)} {Short(date)}";

    /// <summary>Without the year when it is within half a year of today, else with it.</summary>
    public static string Near(DateOnly date, DateOnly today) => Math.Abs(date.DayNumber - today.DayNumber) < 183 ? Short(date) : Long(date);

    /// <summary><c>lørdag</c></summary>
    public static string Weekday(DateOnly date) => (Language switch { "en" => EnglishDays, "nn" => NynorskDays, _ => Days })[(int)date.DayOfWeek];

    /// <summary><c>november</c></summary>
    public static string Month(DateOnly date) => (English ? EnglishMonths : Months)[date.Month - 1];

    /// <summary><c>10.00</c>, in Norway.</summary>
    public static string Time(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, NorwegianDay.Zone);
        return Time(TimeOnly.FromDateTime(local.DateTime));
    }

    /// <summary><c>9.05</c></summary>
    public static string Time(TimeOnly time) => time.ToString(English ? "H':'mm" : "H'.'mm", CultureInfo.InvariantCulture);

    /// <summary><c>onsdag 18. november kl. 13.42</c></summary>
    public static string ShortWithDayAndTime(DateTimeOffset instant) => $"{ShortWithDay(DateOf(instant))} {At(Time(instant))}";

    /// <summary><c>18. november 2026 kl. 13.42</c></summary>
    public static string LongWithTime(DateTimeOffset instant) => $"{Long(DateOf(instant))} {At(Time(instant))}";

    /// <summary>
    /// A deadline seen from today: <c>i dag</c>, <c>i morgen</c>, <c>om 3 dager</c>, <c>om 2 uker</c>; <c>5 dager for sent</c>.
    /// </summary>
    public static string Relative(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => Texts.Get("today"),
        1 => Texts.Get("tomorrow"),
        > 1 and var days => Texts.Get("in", Span(days)),
        var days => Texts.Get("late", Span(-days)),
    };

    /// <summary>Something that happened, seen from today: <c>i dag</c>, <c>i går</c>, <c>for 3 dager siden</c>.</summary>
    public static string Ago(DateOnly date, DateOnly today) => (today.DayNumber - date.DayNumber) switch
    {
        0 => Texts.Get("today"),
        1 => Texts.Get("yesterday"),
        > 1 and var days => Texts.Get("ago", Span(days)),
        _ => Relative(date, today),
    };

    /// <summary>For the <c>datetime</c> attribute and for form fields that carry a date on.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    /// <summary>What a date field shows: <c>21.11.2026</c>. Empty for none.</summary>
    public static string Input(DateOnly? date) => date?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads <c>2026-11-21</c>, <c>21.11.2026</c> and <c>21. november 2026</c>; refuses dates that do not exist.</summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        var match = Written().Match((text ?? "").Trim().Replace(Nbsp, ' '));
        if (!match.Success) return false;
        var year = Number("y");
        var day = Number("d");
        var month = match.Groups["name"].Success ? MonthNumber(match.Groups["name"].Value) : Number("m");
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>Hour of the day in Norway, 0 to 23.</summary>
    public static int HourOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, NorwegianDay.Zone).Hour;

    /// <summary>With a capital first letter, for the beginning of a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentUICulture) + words[1..];

    internal static string At(string time) => $"{Texts.Get("at-time")}{Nbsp}{time}";

    // Nobody counts thirty days: from a fortnight on people say weeks, from a quarter months.
    private static string Span(int days) => days switch
    {
        < 14 => Texts.Count("day", days),
        < 84 => Texts.Count("week", (int)Math.Round(days / 7.0, MidpointRounding.AwayFromZero)),
        < 700 => Texts.Count("month", (int)Math.Round(days / 30.44, MidpointRounding.AwayFromZero)),
        _ => Texts.Count("year", (int)Math.Round(days / 365.25, MidpointRounding.AwayFromZero)),
    };

    private static int MonthNumber(string name)
    {
        for (var i = 0; i < 12; i++)
            if (name.Equals(Months[i], StringComparison.OrdinalIgnoreCase) || name.Equals(EnglishMonths[i], StringComparison.OrdinalIgnoreCase)
                || (name.Length == 3 && Months[i].StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                return i + 1;
        return 0;
    }

    [GeneratedRegex(@"^(?:(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})|(?<d>[0-9]{1,2})\. ?(?<m>[0-9]{1,2})\. ?(?<y>[0-9]{4})|(?<d>[0-9]{1,2})\.? (?<name>\p{L}+)\.? (?<y>[0-9]{4}))$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
