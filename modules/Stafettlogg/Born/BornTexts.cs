using System.Globalization;
using System.Resources;

namespace Kommune.Stafettlogg.Born;

/// <summary>Words about a child that is born: bokmål neutral, nynorsk, English.</summary>
internal sealed class BornTexts
{
    private static readonly ResourceManager Words = new(typeof(BornTexts));

    private BornTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
