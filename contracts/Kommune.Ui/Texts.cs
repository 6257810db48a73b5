using System.Globalization;
using System.Resources;

namespace Kommune.Ui;

/// <summary>The kit's own words: bokmål neutral, nynorsk, English. Use as <c>IStringLocalizer&lt;Texts&gt;</c>, or directly.</summary>
public sealed class Texts
{
    // Read directly instead of through an injected localizer: a row of a list should cost a lookup, not a service.
    private static readonly ResourceManager Words = new(typeof(Texts));

    private Texts() { }

    /// <summary>A text in the reader's language (the current UI culture); null when there is no such key.</summary>
    public static string? Find(string key) => Words.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>A text in the reader's language; the key itself when there is none, so that it is seen.</summary>
    public static string Get(string key) => Find(key) ?? key;

    /// <summary>A text with its placeholders filled.</summary>
    public static string Get(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);

    // "1 ting", "2 ting": two texts per count, one and many.
    internal static string Count(string key, int count) => count == 1 ? Get(key + ".one") : Get(key + ".many", count);
}
