using Microsoft.Playwright;

namespace Kommune.EndToEnd.Tests;

internal static class LocatorExtensions
{
    /// <summary>Addresses of all links found; works without JavaScript in the page.</summary>
    public static async Task<IReadOnlyList<string>> EvaluateAllLinks(this ILocator links)
    {
        var addresses = new List<string>();
        foreach (var link in await links.AllAsync()) addresses.Add(await link.GetAttributeAsync("href") ?? "");
        return addresses;
    }
}
