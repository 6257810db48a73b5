using System.Globalization;
using System.Resources;

namespace Kommune.Stafettlogg.Meetings;

/// <summary>Words of the log's meetings: bokmål neutral, nynorsk, English.</summary>
internal sealed class MeetingTexts
{
    private static readonly ResourceManager Words = new(typeof(MeetingTexts));

    private MeetingTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? PageTexts.Get(key);

    public static string Get(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
