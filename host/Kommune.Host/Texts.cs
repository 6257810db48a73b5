using System.Globalization;
using System.Resources;

namespace Kommune.Host;

/// <summary>The shell's words: bokmål neutral, nynorsk, English.</summary>
internal sealed class Texts
{
    private static readonly ResourceManager Words = new(typeof(Texts));

    private Texts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
