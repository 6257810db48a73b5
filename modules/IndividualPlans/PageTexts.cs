using System.Globalization;
using System.Resources;

namespace Kommune.IndividualPlans;

/// <summary>The words of the module's pages: bokmål neutral, nynorsk, English.</summary>
internal static class PageTexts
{
    // Read directly instead of through an injected localizer: a row of a list should cost a lookup, not a service.
    private static readonly ResourceManager Words = new(typeof(PageTexts));
    private static readonly ResourceManager Shared = new(typeof(Texts));

    /// <summary>A text in the reader's language (the current UI culture), from the pages' own or from those the module shares with lists and log; null when there is no such key.</summary>
    public static string? Find(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? Shared.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>A text in the reader's language; the key itself when there is none, so that it is seen.</summary>
    public static string Get(string key) => Find(key) ?? key;

    /// <summary>A text with its placeholders filled.</summary>
    public static string Get(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);

    /// <summary>Two texts per count, one and many: "1 tiltak", "2 tiltak".</summary>
    public static string Count(string key, int count) => count == 1 ? Get(key + ".one") : Get(key + ".many", count);

    /// <summary>The word for a choice: <c>measure-status.Done</c>.</summary>
    public static string Of<T>(string key, T value) where T : struct, Enum => Get($"{key}.{value}");
}
