using Kommune.Contracts;
using Kommune.Host.Requests;
using Kommune.Platform.Insight;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Kommune.Host.Login;

/// <summary>
/// Login by cookie. How one proves who one is sits behind one seam: something that ends in a <see cref="Session"/>. The demo's list of
/// names does, and so does a provider (<see cref="OidcEndpoints"/>).
/// </summary>
internal static class LoginServices
{
    public const string SessionCookie = "kommune-session";

    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddLogin(this IServiceCollection services, HostSettings settings)
    {
        services.AddScoped<DemoLogins>();
        services.AddSingleton<OidcMetadata>();
        services.AddSingleton<OidcClient>();
        services.AddScoped<OidcPersons>();
        services.AddScoped<ChildSessions>();
        services.AddAuthentication(Scheme).AddCookie(options =>
        {
            options.Cookie.Name = SessionCookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = settings.IdleLimit;
            options.SlidingExpiration = true;
        });
    }

    public static void MapLogin(this IEndpointRouteBuilder app)
    {
        app.MapPost("/login/demo", LogIn)
            .WithMetadata(new OpenToAllAttribute("One cannot be logged in before one logs in."), new ShowsNoPersonAttribute()).ExcludeFromDescription();
        app.MapOidc();
        app.MapPost("/logout", LogOut)
            .WithMetadata(new OpenToAllAttribute("Logging out twice is no error."), new ShowsNoPersonAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> LogIn(
        HttpContext context, HostSettings settings, CurrentTenant current, DemoLogins logins, SecrecyNotices secrecy, [FromForm] string who, [FromForm] string? back)
    {
        if (!settings.DemoLogin || current.Tenant is not { } tenant || await logins.Find(who) is not { } found) return Results.NotFound();

        var session = new Session(tenant.Municipality.Key, found.Person, found.Kind);
        if (found.Kind == ActorKind.Citizen) await secrecy.Tell(found.Person);
        await context.SignInAsync(Scheme, session.ToPrincipal(Scheme));
        return Results.LocalRedirect(back.LocalOr("/"));
    }

    // The antiforgery token is checked by the endpoint because it takes a form value: nobody can be logged out by a link.
    private static async Task<IResult> LogOut(HttpContext context, HostSettings settings, [FromForm] string? back)
    {
        var session = Session.Read(context.User);
        await context.SignOutAsync(Scheme);
        // A page in between: a browser lets no form lead to another site, and whoever stays logged in at the provider must be told so.
        if (session is not null && settings.Providers.FirstOrDefault(one => one.Municipality == session.Municipality && one.Kind == session.Kind) is { } provider)
            return Results.LocalRedirect($"/logged-out/{provider.Path}");
        return Results.LocalRedirect(back.LocalOr("/"));
    }
}
