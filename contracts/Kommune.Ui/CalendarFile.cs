using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kommune.Ui;

/// <summary>
/// A date to put into one's own calendar (RFC 5545). Calendars are shared with colleagues and families, and lie on phones that others pick up:
/// the file says that there is an appointment and where to log in, never what it is about (R73, R95).
/// </summary>
public static class CalendarFile
{
    /// <summary>The media type of the file.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The name of every file: a name tells too.</summary>
    public const string FileName = "avtale.ics";

    private const int MostOctets = 75;

    /// <summary>A file with one date of a whole day.</summary>
    /// <param name="key">What the date belongs to, the same whenever it is fetched: the calendar then moves the date instead of adding one. It is not readable in the file.</param>
    /// <param name="day">The day, in Norway.</param>
    /// <param name="summary">Neutral words: <c>Avtale</c>.</param>
    /// <param name="link">The front door of the municipality; nothing behind it, since an address tells too.</param>
    /// <param name="clock">Stamps the file.</param>
    public static byte[] Write(string key, DateOnly day, string summary, Uri link, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(clock);
        string[] lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Kommune.Platform//Kommune.Platform//NO",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{Uid(key)}@{link.Host}",
            $"DTSTAMP:{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            $"DTSTART;VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
            $"DTEND;VALUE=DATE:{day.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}",
            $"SUMMARY:{Escaped(summary)}",
            $"URL:{link.AbsoluteUri}",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => Folded(line) + "\r\n")));
    }

    /// <summary>Backslash, semicolon, comma and line breaks mean something in a text value (RFC 5545 § 3.3.11).</summary>
    internal static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>No line is longer than 75 octets; a letter of several octets is never cut (RFC 5545 § 3.1).</summary>
    internal static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }

    private static string Uid(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
