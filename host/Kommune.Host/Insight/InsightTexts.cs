using System.Globalization;
using System.Resources;

namespace Kommune.Host.Insight;

/// <summary>Words of who sees, who has read, blocks, safety and emergency: bokmål neutral, nynorsk, English.</summary>
internal sealed class InsightTexts
{
    private static readonly ResourceManager Words = new(typeof(InsightTexts));

    private InsightTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);

    /// <summary>Null when there is no such text.</summary>
    public static string? Find(string key) => Words.GetString(key, CultureInfo.CurrentUICulture);
}
