using System.Globalization;
using System.Resources;

namespace Kommune.Host.Consents;

/// <summary>Words of consents and sharing: bokmål neutral, nynorsk, English.</summary>
internal sealed class ConsentTexts
{
    private static readonly ResourceManager Words = new(typeof(ConsentTexts));

    private ConsentTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
