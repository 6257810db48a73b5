using System.Globalization;
using System.Resources;

namespace Kommune.Host.Mail;

/// <summary>Words of the pages about how people hear from us.</summary>
internal sealed class MailTexts
{
    private static readonly ResourceManager Words = new(typeof(MailTexts));

    private MailTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);
}
