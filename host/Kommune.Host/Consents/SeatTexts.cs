using System.Globalization;
using System.Resources;

namespace Kommune.Host.Consents;

/// <summary>Words about people from outside in one case: bokmål neutral, nynorsk, English.</summary>
internal sealed class SeatTexts
{
    private static readonly ResourceManager Words = new(typeof(SeatTexts));

    private SeatTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
