namespace Kommune.Host.Requests;

internal static class RequestExtensions
{
    /// <summary>Programs get problem details, people get pages.</summary>
    public static bool IsApi(this HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi") || request.Path.StartsWithSegments("/health");

    /// <summary>An address on this site, so that a link cannot send a person who just logged in to somebody else's page.</summary>
    public static string LocalOr(this string? address, string otherwise) =>
        address is { Length: > 0 } && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl)
            ? address
            : otherwise;
}
