using System.Globalization;
using System.Resources;

namespace Kommune.Host.Safety;

/// <summary>Words of decisions for somebody's safety: bokmål neutral, nynorsk, English.</summary>
internal sealed class SafetyTexts
{
    private static readonly ResourceManager Words = new(typeof(SafetyTexts));

    private SafetyTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    /// <summary>Null when there is no such text.</summary>
    public static string? Find(string key) => Words.GetString(key, CultureInfo.CurrentUICulture);

    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
