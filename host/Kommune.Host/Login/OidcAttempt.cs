using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kommune.Contracts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Kommune.Host.Login;

/// <summary>A login that is under way: what only the same browser may finish, for ten minutes, at the same municipality and provider.</summary>
internal sealed record OidcAttempt(string Municipality, ActorKind Kind, string State, string Nonce, string Verifier, string Back, bool Invited = false)
{
    public const string Cookie = "kommune-login";
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const string Purpose = "Kommune.Login.Attempt";

    public static OidcAttempt New(OidcProvider provider, string back, bool invited = false) => new(provider.Municipality, provider.Kind, Secret(), Secret(), Secret(), back, invited);

    /// <summary>The verifier as the provider sees it before the code is fetched (PKCE).</summary>
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public string Close(IDataProtectionProvider protection, DateTimeOffset now) =>
        protection.CreateProtector(Purpose).Protect(JsonSerializer.Serialize(new Closed(this, now + Life)));

    /// <summary>Null when it is not ours, or too old.</summary>
    public static OidcAttempt? Open(IDataProtectionProvider protection, string? cookie, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(cookie)) return null;
        try
        {
            return JsonSerializer.Deserialize<Closed>(protection.CreateProtector(Purpose).Unprotect(cookie)) is { } closed && now < closed.Until ? closed.Attempt : null;
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            return null;
        }
    }

    public bool Is(string? state) => state is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(State));

    private static string Secret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    private sealed record Closed(OidcAttempt Attempt, DateTimeOffset Until);
}
