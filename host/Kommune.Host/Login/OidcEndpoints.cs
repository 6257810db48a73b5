using System.Globalization;
using Kommune.Contracts;
using Kommune.Host.Requests;
using Kommune.Platform;
using Kommune.Platform.Insight;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace Kommune.Host.Login;

/// <summary>There and back: to the provider, and in with what it has proved. Ends in the same <see cref="Session"/> as every login.</summary>
internal static class OidcEndpoints
{
    /// <summary>In the address where somebody from outside begins; the proof is a citizen's, the session is for work (R7).</summary>
    public const string Invited = "invited";

    private const string Callback = "/login/callback";

    public static void MapOidc(this IEndpointRouteBuilder app)
    {
        app.MapGet("/login/start/{kind}", Start)
            .WithMetadata(new OpenToAllAttribute("One cannot be logged in before one logs in."), new ShowsNoPersonAttribute()).ExcludeFromDescription();
        app.MapGet(Callback, Return)
            .WithMetadata(new OpenToAllAttribute("Here one comes back from the provider."), new ShowsNoPersonAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> Start(
        HttpContext context, string kind, string? back, CurrentTenant current, HostSettings settings, OidcClient client, IDataProtectionProvider protection,
        TimeProvider clock, ILogger<OidcClient> logger)
    {
        if (!current.IsSet || settings.Provider(current.Tenant.Municipality.Key, kind == Invited ? "citizen" : kind) is not { } provider) return Results.NotFound();
        var attempt = OidcAttempt.New(provider, back.LocalOr("/"), kind == Invited);
        try
        {
            var address = await client.Address(provider, attempt, Absolute(context, settings, Callback), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, context.RequestAborted);
            // Lax, not strict: it must come along when the person comes back from the provider's site.
            context.Response.Cookies.Append(OidcAttempt.Cookie, attempt.Close(protection, clock.GetUtcNow()),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/login", MaxAge = OidcAttempt.Life });
            return Results.Redirect(address);
        }
        catch (OidcException failure)
        {
            return No(failure, provider, logger);
        }
    }

    [OwnWork]
    private static async Task<IResult> Return(
        HttpContext context, string? code, string? state, string? iss, string? error, CurrentTenant current, HostSettings settings, OidcClient client,
        PlatformScopes scopes, IDataProtectionProvider protection, TimeProvider clock, ILogger<OidcClient> logger)
    {
        if (!current.IsSet) return Results.NotFound();
        var attempt = OidcAttempt.Open(protection, context.Request.Cookies[OidcAttempt.Cookie], clock.GetUtcNow());
        context.Response.Cookies.Delete(OidcAttempt.Cookie, new CookieOptions { Path = "/login" });
        var provider = attempt is null || attempt.Municipality != current.Tenant.Municipality.Key ? null : settings.Providers.FirstOrDefault(one => one.Municipality == attempt.Municipality && one.Kind == attempt.Kind);
        try
        {
            if (provider is null || !attempt!.Is(state)) throw new OidcException(OidcRefusal.Failed, "nobody here asked for it, or too long ago");
            if (error is not null) throw new OidcException(error is "access_denied" or "login_required" ? OidcRefusal.Cancelled : OidcRefusal.Failed, "the provider said no");
            if (string.IsNullOrEmpty(code)) throw new OidcException(OidcRefusal.Failed, "there is no code");
            var proof = await client.Redeem(provider, attempt, code, iss, Absolute(context, settings, Callback), context.RequestAborted);
            var person = await Known(scopes, current.Tenant, provider, proof, attempt.Invited);
            await context.SignInAsync(new Session(provider.Municipality, person, attempt.Invited ? ActorKind.Employee : provider.Kind).ToPrincipal(LoginServices.Scheme));
            return Results.LocalRedirect(attempt.Back);
        }
        catch (OidcException failure)
        {
            return No(failure, provider, logger);
        }
    }

    private static async Task<Guid> Known(PlatformScopes scopes, Tenant tenant, OidcProvider provider, System.Security.Claims.ClaimsIdentity proof, bool invited)
    {
        await using var scope = scopes.Begin(tenant, canWrite: true);
        var person = await scope.Services.GetRequiredService<OidcPersons>().Find(provider, proof, invited);
        if (provider.Kind == ActorKind.Citizen && !invited) await scope.Services.GetRequiredService<SecrecyNotices>().Tell(person);
        await scope.Work.Commit();
        return person;
    }

    private static IResult No(OidcException failure, OidcProvider? provider, ILogger logger)
    {
        logger.LogWarning("Login at {Authority} was refused: {Reason}", provider?.Authority.Host ?? "nowhere", failure.Message);
        return Results.LocalRedirect($"/login/no/{failure.Refusal.ToString().ToLowerInvariant()}");
    }

    /// <summary>Behind a proxy the request looks like http; in production a login never is.</summary>
    internal static string Absolute(HttpContext context, HostSettings settings, string path) =>
        $"{(settings.IsDevelopment ? context.Request.Scheme : Uri.UriSchemeHttps)}://{context.Request.Host}{path}";
}
