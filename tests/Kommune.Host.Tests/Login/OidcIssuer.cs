using System.Security.Cryptography;
using System.Text;
using Kommune.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Kommune.Host.Tests.Login;

/// <summary>
/// A small issuer of OpenID Connect on this machine, with keys of its own: takes a person in without asking, checks the client as a real one
/// does, and can be told to answer wrongly.
/// </summary>
internal sealed class OidcIssuer : IAsyncDisposable
{
    public const string Client = "kommune";
    public const string Secret = "en-hemmelighet-til-prøver";

    private readonly WebApplication _app;
    private readonly Dictionary<string, (string Challenge, string Nonce, string Redirect)> _codes = [];
    private RSA _key = RSA.Create(2048);
    private string _keyId = "first";

    private OidcIssuer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public FakeClock Clock { get; set; } = null!;

    /// <summary>Claims of the one who logs in.</summary>
    public Dictionary<string, object> Person { get; } = [];

    /// <summary>What the next token says otherwise than it should.</summary>
    public Action<SecurityTokenDescriptor>? Twist { get; set; }

    /// <summary>The public key a client proves itself with instead of the secret.</summary>
    public RSA? ClientKey { get; set; }

    /// <summary>The last question, as it came.</summary>
    public IQueryCollection? Asked { get; private set; }

    public int Tokens { get; private set; }

    public static async Task<OidcIssuer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var issuer = new OidcIssuer(builder.Build());
        issuer.Map();
        await issuer._app.StartAsync();
        return issuer;
    }

    /// <summary>Another key from now on, as issuers change theirs without saying so.</summary>
    public void ChangeKey()
    {
        _key.Dispose();
        (_key, _keyId) = (RSA.Create(2048), "second");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address, ["authorization_endpoint"] = $"{Address}/authorize", ["token_endpoint"] = $"{Address}/token", ["jwks_uri"] = $"{Address}/jwks",
            ["end_session_endpoint"] = $"{Address}/logout", ["response_types_supported"] = new[] { "code" }, ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _app.MapGet("/jwks", () =>
        {
            var key = _key.ExportParameters(false);
            return Results.Json(new
            {
                keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _keyId, n = WebEncoders.Base64UrlEncode(key.Modulus!), e = WebEncoders.Base64UrlEncode(key.Exponent!) } },
            });
        });
        _app.MapGet("/authorize", (HttpContext context) =>
        {
            var asked = Asked = context.Request.Query;
            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (asked["code_challenge"].ToString(), asked["nonce"].ToString(), asked["redirect_uri"].ToString());
            return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"], ["iss"] = Address }));
        });
        _app.MapPost("/token", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            if (!_codes.Remove(form["code"].ToString(), out var given) || given.Redirect != form["redirect_uri"]
                || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != given.Challenge || !await IsClient(form))
                return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
            return Results.Json(new { access_token = "x", token_type = "Bearer", id_token = Token(given.Nonce) });
        });
    }

    private async Task<bool> IsClient(IFormCollection form)
    {
        if (ClientKey is null) return form["client_id"] == Client && form["client_secret"] == Secret;
        var proof = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"].ToString(), new TokenValidationParameters
        {
            ValidIssuer = Client, ValidAudience = Address, IssuerSigningKey = new RsaSecurityKey(ClientKey), ValidateLifetime = false,
        });
        return proof.IsValid && form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    }

    private string Token(string nonce)
    {
        Tokens++;
        var now = Clock.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Address, Audience = Client, IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(2),
            Claims = new Dictionary<string, object>(Person) { ["nonce"] = nonce },
            SigningCredentials = new(new RsaSecurityKey(_key) { KeyId = _keyId, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha256),
        };
        Twist?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }
}
