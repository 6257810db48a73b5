using System.Globalization;
using System.Resources;

namespace Kommune.Stafettlogg.Baton;

/// <summary>Words of the baton, and of what happens when nobody follows a log: bokmål neutral, nynorsk, English.</summary>
internal sealed class BatonTexts
{
    private static readonly ResourceManager Words = new(typeof(BatonTexts));

    private BatonTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
