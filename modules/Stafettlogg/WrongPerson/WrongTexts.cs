using System.Globalization;
using System.Resources;

namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>Words about entries on the wrong person: bokmål neutral, nynorsk, English.</summary>
internal sealed class WrongTexts
{
    private static readonly ResourceManager Words = new(typeof(WrongTexts));

    private WrongTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
