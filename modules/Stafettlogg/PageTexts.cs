using System.Globalization;
using System.Resources;

namespace Kommune.Stafettlogg;

/// <summary>The words of the module's pages: bokmål neutral, nynorsk, English.</summary>
internal static class PageTexts
{
    // Read directly instead of through an injected localizer: a row of a list should cost a lookup, not a service.
    private static readonly ResourceManager Words = new(typeof(Texts));

    /// <summary>A text in the reader's language; null when there is no such key.</summary>
    public static string? Find(string key) => Words.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>A text in the reader's language; the key itself when there is none, so that it is seen.</summary>
    public static string Get(string key) => Find(key) ?? key;

    /// <summary>A text with its placeholders filled.</summary>
    public static string Get(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);

    /// <summary>The word for a choice: <c>arena.Home</c>.</summary>
    public static string Of<T>(string key, T value) where T : struct, Enum => Get($"{key}.{value}");

    /// <summary>A topic as a heading or a choice.</summary>
    public static string Topic(string topic) => Get($"section-name.{ResourceKinds.LogId}.{topic}");
}
