using System.Globalization;
using System.Resources;

namespace Kommune.Host.Work;

/// <summary>Words of tasks and notices: bokmål neutral, nynorsk, English.</summary>
internal sealed class WorkTexts
{
    private static readonly ResourceManager Words = new(typeof(WorkTexts));

    private WorkTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
