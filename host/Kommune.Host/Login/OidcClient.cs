using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Kommune.Host.Login;

/// <summary>
/// Talks with a provider: sends the person there, and makes of the code she or he brings back a proof of who it is. Code flow with PKCE, state
/// and nonce; a token counts only when signed by the issuer's key, for us, now, for this attempt, and strongly enough (R4).
/// </summary>
internal sealed class OidcClient(OidcMetadata metadata, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>Where the person is sent.</summary>
    public async Task<string> Address(OidcProvider provider, OidcAttempt attempt, string callback, string language, CancellationToken cancellation)
    {
        var configuration = await Reach(() => metadata.Of(provider, cancellation));
        var query = new Dictionary<string, string?>
        {
            ["response_type"] = "code", ["client_id"] = provider.ClientId, ["redirect_uri"] = callback, ["scope"] = provider.Scope, ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce, ["code_challenge"] = attempt.Challenge, ["code_challenge_method"] = "S256", ["ui_locales"] = language,
        };
        if (provider.Levels.Count > 0) query["acr_values"] = provider.Levels[0];
        return QueryHelpers.AddQueryString(configuration.AuthorizationEndpoint, query);
    }

    /// <summary>Where one is logged out of the provider too; null where it offers no such thing.</summary>
    public async Task<string?> Leave(OidcProvider provider, string back, CancellationToken cancellation)
    {
        var configuration = await Reach(() => metadata.Of(provider, cancellation));
        return string.IsNullOrEmpty(configuration.EndSessionEndpoint) ? null
            : QueryHelpers.AddQueryString(configuration.EndSessionEndpoint, new Dictionary<string, string?> { ["client_id"] = provider.ClientId, ["post_logout_redirect_uri"] = back });
    }

    /// <param name="provider">Who is asked.</param>
    /// <param name="attempt">What was sent.</param>
    /// <param name="code">What came back.</param>
    /// <param name="issuer">Who says that the answer is its own, where it says so (RFC 9207).</param>
    /// <param name="callback">The address it came back to.</param>
    /// <param name="cancellation">The request's.</param>
    /// <exception cref="OidcException">It proves nothing.</exception>
    public async Task<ClaimsIdentity> Redeem(OidcProvider provider, OidcAttempt attempt, string code, string? issuer, string callback, CancellationToken cancellation)
    {
        var configuration = await Reach(() => metadata.Of(provider, cancellation));
        if (issuer is not null && issuer != configuration.Issuer) throw Failed("the answer is another issuer's");
        var token = await Fetch(provider, configuration, attempt, code, callback, cancellation);
        var result = await Validate(provider, configuration, token);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            result = await Validate(provider, await Reach(() => metadata.Anew(provider, cancellation)), token);
        if (!result.IsValid) throw Failed($"the token is not valid: {result.Exception.GetType().Name}");

        var claims = result.ClaimsIdentity;
        if (claims.FindFirst("nonce")?.Value != attempt.Nonce) throw Failed("the token is of another attempt");
        if (claims.FindAll("aud").Count() > 1 && claims.FindFirst("azp")?.Value != provider.ClientId) throw Failed("the token is for somebody else");
        if (provider.Levels.Count > 0 && !provider.Levels.Contains(claims.FindFirst("acr")?.Value ?? "")) throw new OidcException(OidcRefusal.Level, "the level of assurance is too low");
        return claims;
    }

    private Task<TokenValidationResult> Validate(OidcProvider provider, OpenIdConnectConfiguration configuration, string token) =>
        new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = configuration.Issuer,
            ValidAudience = provider.ClientId,
            IssuerSigningKeys = configuration.SigningKeys,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
            RequireExpirationTime = true,
            // By the one clock of the service, as everything else.
            LifetimeValidator = (from, to, _, _) => clock.GetUtcNow() is var now && (from is null || from <= (now + Skew).UtcDateTime) && to > (now - Skew).UtcDateTime,
        });

    private async Task<string> Fetch(
        OidcProvider provider, OpenIdConnectConfiguration configuration, OidcAttempt attempt, string code, string callback, CancellationToken cancellation)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = callback, ["client_id"] = provider.ClientId, ["code_verifier"] = attempt.Verifier,
        };
        if (provider.ClientSecret is { } secret) form["client_secret"] = secret;
        else
        {
            form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            form["client_assertion"] = Assertion(provider, configuration.Issuer);
        }
        try
        {
            using var content = new FormUrlEncodedContent(form);
            using var answer = await metadata.Http.PostAsync(new Uri(configuration.TokenEndpoint), content, cancellation);
            if (!answer.IsSuccessStatusCode) throw Failed($"the code was not taken: {(int)answer.StatusCode}");
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
            return json.RootElement.TryGetProperty("id_token", out var token) && token.GetString() is { } text ? text : throw Failed("the answer holds no token");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw Failed($"the provider does not answer: {failure.GetType().Name}");
        }
    }

    private string Assertion(OidcProvider provider, string issuer)
    {
        using var key = OidcKey.Read(provider.KeyFile!);
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = provider.ClientId,
            Audience = issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(1),
            Claims = new Dictionary<string, object> { ["sub"] = provider.ClientId, ["jti"] = Guid.NewGuid().ToString("N") },
            SigningCredentials = new(new RsaSecurityKey(key) { KeyId = provider.KeyId, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha256),
        });
    }

    private static async Task<OpenIdConnectConfiguration> Reach(Func<Task<OpenIdConnectConfiguration>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException)
        {
            throw Failed($"the provider cannot be reached: {(failure.InnerException ?? failure).GetType().Name}");
        }
    }

    private static OidcException Failed(string why) => new(OidcRefusal.Failed, why);
}
