using System.Globalization;
using System.Resources;

namespace Kommune.Stafettlogg.Indicators;

/// <summary>Words of the page of numbers: bokmål neutral, nynorsk, English.</summary>
internal sealed class NumberTexts
{
    private static readonly ResourceManager Words = new(typeof(NumberTexts));

    private NumberTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
