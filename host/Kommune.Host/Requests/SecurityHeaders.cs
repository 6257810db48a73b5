namespace Kommune.Host.Requests;

/// <summary>
/// What a browser is told on every answer. No inline script or style anywhere, so that a text field can never become a program; no referrer,
/// because addresses hold ids of cases; nothing personal is kept in shared caches or by the back button after logout.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var response = (HttpResponse)state;
            var headers = response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            // The style sheet names the fonts, and they have never changed under the same name.
            if (response.HttpContext.Request.Path.Value!.EndsWith(".woff2", StringComparison.Ordinal)) headers.CacheControl = "public, max-age=31536000";
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });
}
