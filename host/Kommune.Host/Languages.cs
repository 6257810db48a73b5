using System.Globalization;
using Kommune.Contracts;
using Kommune.Host.Requests;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Localization;

namespace Kommune.Host;

/// <summary>
/// Which language a page is in: what the person chose on this device, else the municipality's language form. The browser's list is not asked:
/// it says English on most phones in Norway.
/// </summary>
internal static class Languages
{
    public const string Cookie = "kommune-language";

    public static IReadOnlyList<string> All { get; } = ["nb", "nn", "en"];

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = options.SupportedUICultures = [.. All.Select(CultureInfo.GetCultureInfo)];
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(
                Of(context.Request, context.RequestServices.GetRequiredService<CurrentTenant>())))),
        ];
    }

    public static string Of(HttpRequest request, CurrentTenant current) =>
        request.Cookies[Cookie] is { } chosen && All.Contains(chosen) ? chosen : current.IsSet ? current.Tenant.Municipality.Language : "nb";

    public static void MapLanguage(this IEndpointRouteBuilder app) =>
        app.MapGet("/language/{code}", (HttpContext context, string code, string? back) =>
        {
            if (!All.Contains(code)) return Results.NotFound();
            context.Response.Cookies.Append(Cookie, code, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });
            return Results.LocalRedirect(back.LocalOr("/"));
        }).WithMetadata(new OpenToAllAttribute("Everyone chooses a language."), new ShowsNoPersonAttribute()).ExcludeFromDescription();
}
