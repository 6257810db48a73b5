using Kommune.Contracts;
using Kommune.Host.Requests;
using Kommune.Platform.People;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Kommune.Host.Login;

/// <summary>
/// Login by cookie. How one proves who one is sits behind one seam: something that ends in a <see cref="Session"/>. Today the demo's list of
/// names; an identity provider later ends in the same place.
/// </summary>
internal static class LoginServices
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddLogin(this IServiceCollection services, HostSettings settings) =>
        services.AddAuthentication(Scheme).AddCookie(options =>
        {
            options.Cookie.Name = "kommune-session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = settings.IdleLimit;
            options.SlidingExpiration = true;
            options.LoginPath = "/login";
        });

    public static void MapLogin(this IEndpointRouteBuilder app)
    {
        app.MapPost("/login/demo", async (HttpContext context, HostSettings settings, CurrentTenant tenant, DemoLogins logins, [FromForm] Guid person, [FromForm] string kind, [FromForm] string? back) =>
        {
            if (!settings.DemoLogin || tenant.Tenant is null || !Enum.TryParse<ActorKind>(kind, out var capacity)
                || !await logins.Knows(person, capacity)) return Results.NotFound();
            var session = new Session(tenant.Tenant.Municipality.Key, person, capacity);
            await context.SignInAsync(Scheme, session.ToPrincipal(Scheme));
            return Results.LocalRedirect(back.LocalOr("/"));
        }).WithMetadata(new OpenToAllAttribute("One cannot be logged in before one logs in."), new ShowsNoPersonAttribute()).ExcludeFromDescription();

        app.MapPost("/logout", async (HttpContext context, [FromForm] string? back) =>
        {
            await context.SignOutAsync(Scheme);
            return Results.LocalRedirect(back.LocalOr("/"));
        }).WithMetadata(new OpenToAllAttribute("Logging out twice is no error."), new ShowsNoPersonAttribute()).ExcludeFromDescription();
    }
}
