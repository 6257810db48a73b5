using Microsoft.Extensions.Localization;

namespace Kommune.Stafettlogg;

internal static class TextsExtensions
{
    /// <summary>The text, or null where there is none: not every line needs more words.</summary>
    public static string? Find(this IStringLocalizer texts, string key) => texts[key] is { ResourceNotFound: false } found ? found.Value : null;
}
