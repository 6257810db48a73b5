using System.Globalization;
using System.Resources;

namespace Kommune.Host.Login;

/// <summary>Words of coming in and going out: bokmål neutral, nynorsk, English.</summary>
internal sealed class LoginTexts
{
    private static readonly ResourceManager Words = new(typeof(LoginTexts));

    private LoginTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
