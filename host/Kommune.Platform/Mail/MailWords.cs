using System.Globalization;
using System.Resources;

namespace Kommune.Platform.Mail;

/// <summary>The few fixed words that leave the platform. They are the same whatever has happened, and to whom (R95).</summary>
internal static class MailWords
{
    private static readonly ResourceManager Words = new(typeof(MailWords));

    public static string Subject(string language) => Get("subject", language);

    public static string Body(string language, string address) => string.Format(CultureInfo.InvariantCulture, Get("body", language), address);

    private static string Get(string key, string language) => Words.GetString(key, CultureInfo.GetCultureInfo(language))!;
}
