using System.Globalization;
using System.Resources;

namespace Kommune.Host.Responsibility;

/// <summary>Words of handover, absence and the leader's unit: bokmål neutral, nynorsk, English.</summary>
internal sealed class ResponsibilityTexts
{
    private static readonly ResourceManager Words = new(typeof(ResponsibilityTexts));

    private ResponsibilityTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
